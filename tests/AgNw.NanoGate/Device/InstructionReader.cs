using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace AgNw.NanoGate.Device;

/// <summary>Decodes a method body's IL (ECMA-335, III).</summary>
internal static class InstructionReader
{
    private const byte TwoBytePrefix = 0xFE;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IReadOnlyList<Instruction> Read(BlobReader il)
    {
        var instructions = new List<Instruction>();
        while (il.RemainingBytes > 0)
        {
            var offset = il.Offset;
            short value = il.ReadByte();
            if (value == TwoBytePrefix)
                value = unchecked((short)((TwoBytePrefix << 8) | il.ReadByte()));
            instructions.Add(Read(ref il, offset, Codes[value]));
        }

        return instructions;
    }

    private static Instruction Read(ref BlobReader il, int offset, OpCode code)
    {
        switch (code.OperandType)
        {
            case OperandType.InlineNone:
                return new Instruction(offset, code, 0, []);
            case OperandType.ShortInlineBrTarget:
                var near = il.ReadSByte() + il.Offset;
                return new Instruction(offset, code, near, [near]);
            case OperandType.InlineBrTarget:
                var far = il.ReadInt32() + il.Offset;
                return new Instruction(offset, code, far, [far]);
            case OperandType.InlineSwitch:
                var distances = new int[il.ReadInt32()];
                for (var i = 0; i < distances.Length; i++)
                    distances[i] = il.ReadInt32();
                var next = il.Offset;
                return new Instruction(offset, code, 0, [.. distances.Select(distance => distance + next)]);
            case OperandType.InlineI8 or OperandType.InlineR:
                return new Instruction(offset, code, il.ReadInt64(), []);
            case OperandType.ShortInlineI:
                return new Instruction(offset, code, code == OpCodes.Ldc_I4_S ? il.ReadSByte() : il.ReadByte(), []);
            case OperandType.ShortInlineVar:
                return new Instruction(offset, code, il.ReadByte(), []);
            case OperandType.InlineVar:
                return new Instruction(offset, code, il.ReadUInt16(), []);
            default:
                return new Instruction(offset, code, il.ReadInt32(), []);
        }
    }
}
