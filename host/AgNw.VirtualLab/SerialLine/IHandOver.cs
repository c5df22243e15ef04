namespace AgNw.VirtualLab.SerialLine;

/// <summary>When the host is handed what has arrived on its line.</summary>
internal interface IHandOver
{
    /// <param name="line">a line on which bytes are in flight or have arrived</param>
    /// <returns>the tick of the next hand-over</returns>
    long Next(SerialDirection line);
}
