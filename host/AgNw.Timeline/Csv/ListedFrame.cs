using AgNw.Recording.Rows;

namespace AgNw.Timeline.Csv;

/// <summary>A row of a list of frames.</summary>
/// <param name="Row">The frame.</param>
/// <param name="File">Its image file as the list names it; null where it names none.</param>
public readonly record struct ListedFrame(FrameRow Row, string? File);
