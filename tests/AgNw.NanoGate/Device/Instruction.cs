using System.Reflection.Emit;

namespace AgNw.NanoGate.Device;

/// <summary>
/// An IL instruction. <paramref name="Operand"/> is a constant, a token or a branch's target offset; <paramref name="Targets"/>
/// the offsets it may branch to.
/// </summary>
public sealed record Instruction(int Offset, OpCode Code, long Operand, IReadOnlyList<int> Targets);
