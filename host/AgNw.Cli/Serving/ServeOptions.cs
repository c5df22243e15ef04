using System.Net;

namespace AgNw.Cli.Serving;

/// <summary>How a board is shared.</summary>
/// <param name="Address">to listen on</param>
/// <param name="Port">TCP port; 0 = any free one</param>
/// <param name="Token">what clients of another machine send before they may change anything</param>
/// <param name="TokenAlways">clients of this machine as well</param>
internal sealed record ServeOptions(IPAddress Address, int Port, string Token, bool TokenAlways);
