using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace AgNw.InstructionMeter;

/// <summary>
/// Rewrites an assembly so that each basic block first adds its number of instructions to <see cref="Meter"/>. A block that
/// an exception leaves early counts whole; nop, which a device's build does not have, does not count.
/// </summary>
internal static class Instrumentation
{
    public static void Rewrite(string path, string target)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);
        MethodReference add = assembly.MainModule.ImportReference(typeof(Meter).GetMethod(nameof(Meter.Add)));
        foreach (MethodDefinition method in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(m => m.HasBody))
            Rewrite(method.Body, add);
        assembly.Write(target);
    }

    private static void Rewrite(MethodBody body, MethodReference add)
    {
        body.SimplifyMacros();
        List<Instruction> code = [.. body.Instructions];
        HashSet<Instruction> leaders = Leaders(body, code);
        var starts = new Dictionary<Instruction, Instruction>();
        ILProcessor processor = body.GetILProcessor();
        for (int at = 0; at < code.Count; at++)
        {
            if (!leaders.Contains(code[at]))
                continue;
            int count = code.Skip(at).TakeWhile((i, place) => place == 0 || !leaders.Contains(i)).Count(i => i.OpCode != OpCodes.Nop);
            starts[code[at]] = processor.Create(OpCodes.Ldc_I4, count);
            processor.InsertBefore(code[at], starts[code[at]]);
            processor.InsertBefore(code[at], processor.Create(OpCodes.Call, add));
        }

        foreach (Instruction instruction in code)
        {
            if (instruction.Operand is Instruction target)
                instruction.Operand = starts[target];
            else if (instruction.Operand is Instruction[] targets)
                instruction.Operand = targets.Select(t => starts[t]).ToArray();
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = Moved(handler.TryStart);
            handler.TryEnd = Moved(handler.TryEnd);
            handler.HandlerStart = Moved(handler.HandlerStart);
            handler.HandlerEnd = Moved(handler.HandlerEnd);
            handler.FilterStart = Moved(handler.FilterStart);
        }

        body.OptimizeMacros();

        Instruction? Moved(Instruction? old) => old is null ? null : starts[old];
    }

    private static HashSet<Instruction> Leaders(MethodBody body, List<Instruction> code)
    {
        var leaders = new HashSet<Instruction> { code[0] };
        foreach (Instruction instruction in code)
        {
            if (instruction.Operand is Instruction target)
                leaders.Add(target);
            foreach (Instruction other in instruction.Operand as Instruction[] ?? [])
                leaders.Add(other);
            bool ends = instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
            if (ends && instruction.Next is { } next)
                leaders.Add(next);
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            Instruction?[] edges = [handler.TryStart, handler.TryEnd, handler.HandlerStart, handler.HandlerEnd, handler.FilterStart];
            leaders.UnionWith(edges.OfType<Instruction>());
        }

        return leaders;
    }
}
