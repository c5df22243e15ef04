namespace AgNw.FrontEnd.Drawing;

/// <summary>One graph of a drawing: a quantity over time.</summary>
/// <param name="Title">with its unit</param>
/// <param name="Low">at the lower edge</param>
/// <param name="High">at the upper edge; what is beyond is drawn at the edge</param>
/// <param name="Curves">at the drawing's times</param>
internal sealed record Panel(string Title, double Low, double High, IReadOnlyList<Curve> Curves);

/// <param name="Name">in the legend</param>
/// <param name="Colour">CSS</param>
/// <param name="Values">as many as the drawing has times</param>
internal sealed record Curve(string Name, string Colour, double[] Values);

/// <summary>A moment that is marked through all panels.</summary>
internal sealed record Moment(string Text, double Seconds);
