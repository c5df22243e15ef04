using System.Globalization;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>
/// The failure analysis adds up: known words, parts counted the same in every row of a function, shares that make 100 at most, and evidence that
/// is there: a name of the contract, or a file of the repository.
/// </summary>
public static class FailureChecks
{
    public static void Run(string root, FaultContract faults, StatusContract status, FailureContract failures, Problems problems)
    {
        Uniqueness.Check(problems, FailuresReader.Path, failures.Classes, "class", c => c.Name, c => c.Line);
        Uniqueness.Check(problems, FailuresReader.Path, failures.Failures, "failure", f => $"'{f.Failure}' of {f.Function}", f => f.Line);
        foreach (var failure in failures.Failures)
        {
            var isDangerous = failure.Ends == FailureWords.Dangerous;
            if (!FailureWords.Ends.Contains(failure.Ends))
                Wrong(failure.Line, $"the end '{failure.Ends}' is none of {string.Join(", ", FailureWords.Ends)}");
            if (isDangerous && !FailureWords.Detections.Any(d => d.Name == failure.Detected))
                Wrong(failure.Line, $"a dangerous failure needs 'detected', one of {string.Join(", ", FailureWords.Detections.Select(d => d.Name))}, not '{failure.Detected}'");
            if (!isDangerous && failure.Detected.Length > 0)
                Wrong(failure.Line, $"'detected' is for dangerous failures, and this one ends {failure.Ends}");
            if (!failures.Classes.Any(c => c.Name == failure.Class))
                Wrong(failure.Line, $"unknown class '{failure.Class}'");
            if (failure.Parts < 1 || failure.Share is < 1 or > 100)
                Wrong(failure.Line, $"{failure.Parts} parts and a share of {failure.Share} %: parts are 1 or more, shares 1 to 100");
            if (failure.Detected is "AT_ONCE" && failure.Shown.Count == 0)
                Wrong(failure.Line, "said to be detected at once, with nothing that shows it");
            foreach (var evidence in failure.Shown)
                CheckEvidence(evidence);
        }

        foreach (var function in failures.Failures.GroupBy(f => (f.Function, f.Class)))
        {
            var last = function.Last();
            if (function.Any(f => f.Parts != last.Parts))
                Wrong(last.Line, $"{last.Function} has another number of {last.Class} parts in an earlier row");
            if (function.Sum(f => f.Share) is > 100 and var sum)
                Wrong(last.Line, string.Create(CultureInfo.InvariantCulture, $"the shares of {last.Function}, {last.Class}, make {sum} %"));
        }

        void CheckEvidence(FailureEvidence evidence)
        {
            if (!FailureWords.Evidence.TryGetValue(evidence.Kind, out var file))
                Wrong(evidence.Line, $"'{evidence.Kind}' is no kind of evidence; there are {string.Join(", ", FailureWords.Evidence.Keys)}");
            else if (file is null ? !Names(evidence.Kind).Contains(evidence.Name) : !File.Exists(Path.Combine(root, Of(file, evidence.Name))))
                Wrong(evidence.Line, $"there is no {evidence.Kind} '{evidence.Name}'");
        }

        IEnumerable<string> Names(string kind) => kind == "fault" ? faults.Faults.Select(f => f.Name) : status.Checks.Select(c => c.Name);

        void Wrong(int line, string message) => problems.Add(FailuresReader.Path, line, message);
    }

    /// <summary>Path from the repository's root of the file that is the evidence.</summary>
    public static string Of(string file, string name) => file.Replace("{0}", name, StringComparison.Ordinal);
}
