using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Link;

/// <summary>What came in answer to a line.</summary>
/// <param name="State">Complete; Damaged; Empty when nothing came in time</param>
/// <param name="Elements">the answers of a complete reply</param>
/// <param name="PartialBlock">what arrived of a block in a damaged reply</param>
internal readonly record struct ReplyOutcome(ReplyState State, IReadOnlyList<ReplyElement> Elements, ReadOnlyMemory<byte> PartialBlock)
{
    public bool IsComplete => State == ReplyState.Complete;

    /// <summary>The only answer's text.</summary>
    /// <exception cref="FormatException">there are several answers, or it is a block</exception>
    public string Text => Elements is [{ IsBlock: false } only] ? only.Text : throw new FormatException("One text was expected.");
}
