using AgNw.Contract;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Commands
{
    /// <summary>Replies that several commands give.</summary>
    public static class CoreReplies
    {
        /// <summary>A 48-bit count of two registers, the low half first.</summary>
        public static int Ticks(TripCoreLink link, ReplyBuilder reply, byte lowAddress)
        {
            if (!link.Read(lowAddress, 2))
            {
                return ScpiErrors.HardwareError;
            }

            reply.AppendNumber(((long)link.Word(1) << 32) | link.Word(0));
            return ScpiErrors.NoError;
        }

        /// <summary>A choice of a command's first parameter, in its short form.</summary>
        public static void Choice(ReplyBuilder reply, int command, int choice)
        {
            string[] choices = ParameterTable.Choices[CommandTable.FirstParameter[command]];
            if (choice < 0 || choice >= choices.Length)
            {
                reply.AppendNumber(choice);
                return;
            }

            int length = Mnemonic.ShortLength(choices[choice]);
            for (int i = 0; i < length; i++)
            {
                reply.AppendByte((byte)choices[choice][i]);
            }
        }

        /// <summary>A name by its code, or the code where it has none.</summary>
        public static void Name(ReplyBuilder reply, string[] names, int code)
        {
            if (code < names.Length)
            {
                reply.Append(names[code]);
            }
            else
            {
                reply.AppendNumber(code);
            }
        }
    }
}
