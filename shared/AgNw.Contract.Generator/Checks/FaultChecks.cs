using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Every name in faults.yaml is one of the contract's, and no fault or test is there twice.</summary>
public static class FaultChecks
{
    public static void Run(TripCoreContract core, IReadOnlyList<ErrorEntry> errors, StatusContract status, FaultContract faults, Problems problems)
    {
        Uniqueness.Check(problems, FaultsReader.Path, faults.Ends, "end", e => e.Name, e => e.Line);
        Uniqueness.Check(problems, FaultsReader.Path, faults.Faults, "fault", f => f.Name, f => f.Line);
        Uniqueness.Check(problems, FaultsReader.Path, faults.Faults, "test", f => f.Test, f => f.Line);
        foreach (var fault in faults.Faults)
        {
            Known(fault, "end", fault.Ends, faults.Ends.Select(e => e.Name));
            Known(fault, "state", fault.State, core.States.Select(s => s.Name));
            Known(fault, "record", fault.Record, core.Kinds.Select(k => k.Name));
            Known(fault, "cause", fault.Cause, core.Causes.Select(c => c.Name));
            Known(fault, "mark", fault.Mark, status.Marks.Select(m => m.Name));
            Known(fault, "error", fault.Error, errors.Select(e => e.Name));
        }

        void Known(FaultEntry fault, string what, string name, IEnumerable<string> names)
        {
            if (name.Length > 0 && !names.Contains(name))
                problems.Add(FaultsReader.Path, fault.Line, $"fault {fault.Name} has the unknown {what} '{name}'");
        }
    }
}
