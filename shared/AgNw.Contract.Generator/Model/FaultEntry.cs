namespace AgNw.Contract.Generator.Model;

/// <summary>A fault that is injected, how it ends, and the evidence; names are those of the contract, empty where none is asked.</summary>
/// <param name="State">state of the core at the end</param>
/// <param name="Record">kind of the record that the log holds</param>
/// <param name="Cause">first cause of a TRIP record</param>
/// <param name="Mark">value of a MARK record</param>
/// <param name="Error">error that the host reads</param>
/// <param name="Test">the test that shows it</param>
public sealed record FaultEntry(
    string Name, string Fault, string Ends, string State, string Record, string Cause, string Mark, string Error, string Test, int Line);
