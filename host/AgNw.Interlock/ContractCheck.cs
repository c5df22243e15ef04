using AgNw.Interlock.Errors;
using AgNw.Interlock.Status;

namespace AgNw.Interlock;

/// <summary>Whether a board speaks this program's contract: same major version, same CRC in firmware and trip core.</summary>
internal static class ContractCheck
{
    /// <exception cref="ContractMismatchException">it does not</exception>
    public static void Demand(ContractIdentity board)
    {
        ContractIdentity program = ContractIdentity.OfThisProgram;
        if (board.Major == program.Major && board.Crc == program.Crc && board.CoreCrc == program.Crc) return;
        string what = board.Crc != board.CoreCrc
            ? "the board's firmware and trip core do not belong together: flash both from one release"
            : board.Major > program.Major || (board.Major == program.Major && board.Minor > program.Minor)
                ? "update this program, or flash the board with its release"
                : "flash the board with this program's release, or use the program of the board's";
        throw new ContractMismatchException(
            $"The board speaks contract {board}, this program {program}; {what}.", program.ToString(), board.ToString());
    }
}
