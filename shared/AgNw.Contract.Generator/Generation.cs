using AgNw.Contract.Generator.Checks;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;
using AgNw.Contract.Generator.Writing;
using AgNw.Contract.Generator.Writing.Constraints;
using AgNw.Contract.Generator.Writing.CSharp;
using AgNw.Contract.Generator.Writing.Markdown;
using AgNw.Contract.Generator.Writing.Verilog;

namespace AgNw.Contract.Generator;

/// <summary>Reads and checks the sources and makes every generated file in memory; files are empty where there are problems.</summary>
public sealed record Generation(IReadOnlyList<GeneratedFile> Files, IReadOnlyList<SourceProblem> Problems)
{
    public static Generation Run(string root)
    {
        var problems = new Problems();
        var core = TripCoreReader.Read(root, problems);
        var errors = ErrorsReader.Read(root, problems);
        var boards = BoardsReader.Read(root, problems);
        var status = StatusReader.Read(root, problems);
        var faults = FaultsReader.Read(root, problems);
        var failures = FailuresReader.Read(root, problems);
        var pins = PinsReader.Read(root, problems);
        if (core is null || errors is null || boards is null || status is null || faults is null || failures is null || pins is null)
            return new Generation([], problems.Found);
        var protocol = CommandsReader.Read(root, core, errors, problems);

        // A check reads what came before as sound: shape, then the core, then the protocol on top of it.
        if (problems.Found.Count == 0)
            TripCoreChecks.Run(core, problems);
        if (problems.Found.Count == 0)
            BoardChecks.Run(core, boards, problems);
        if (problems.Found.Count == 0)
            PinChecks.Run(pins, problems);
        if (problems.Found.Count == 0)
            StatusChecks.Run(core, status, problems);
        if (problems.Found.Count == 0)
            FaultChecks.Run(core, errors, status, faults, problems);
        if (problems.Found.Count == 0)
            FailureChecks.Run(root, faults, status, failures, problems);
        if (problems.Found.Count == 0 && protocol is not null)
            ProtocolChecks.Run(core, protocol, problems);
        return problems.Found.Count > 0 || protocol is null
            ? new Generation([], problems.Found)
            : new Generation(Write(core, protocol, status, faults, failures, boards, pins), []);
    }

    private static List<GeneratedFile> Write(
        TripCoreContract core, ProtocolContract protocol, StatusContract status, FaultContract faults, FailureContract failures,
        List<BoardEntry> boards, PinContract pins) =>
    [
        .. CoreConstants.Write(core),
        .. CoreEnums.Write(core),
        .. CoreTables.Write(core),
        .. RegisterWriter.Write(core),
        .. ProtocolWriter.Write(core, protocol),
        .. StatusWriter.Write(status),
        .. BoardWriter.Write(boards),
        TripCoreHeader.Write(core),
        RegisterPage.Write(core),
        CommandPage.Write(protocol),
        StatusPage.Write(status),
        FaultPage.Write(faults),
        FailurePage.Write(failures),
        PinPage.Write(pins, boards),
        PinTable.Write(pins),
    ];
}
