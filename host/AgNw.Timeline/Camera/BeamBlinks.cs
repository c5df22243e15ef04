namespace AgNw.Timeline.Camera;

/// <summary>What relates frames to the board where there is no strobe: the board's blanking of the beam, and how bright the frames are.</summary>
/// <param name="Edges">When the beam was blanked and unblanked, ascending.</param>
/// <param name="Intensities">Mean intensity of each frame, in any unit; NaN where it is not known. Asked for only if it is needed.</param>
/// <param name="ExposureSeconds">Exposure time of a frame, s; null if the files state none.</param>
public sealed record BeamBlinks(IReadOnlyList<BeamEdge> Edges, Func<IReadOnlyList<double>> Intensities, double? ExposureSeconds);
