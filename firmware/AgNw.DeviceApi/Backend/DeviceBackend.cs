using System;
using System.Threading;

namespace AgNw.DeviceApi
{
    /// <summary>
    /// Which backend new devices get. The choice flows with the caller (it is local to the asynchronous context), so
    /// that boards in parallel tests do not see each other.
    /// </summary>
    public static class DeviceBackend
    {
        private static readonly AsyncLocal<IDeviceBackend> Selected = new AsyncLocal<IDeviceBackend>();

        /// <summary>The backend in force here.</summary>
        /// <exception cref="InvalidOperationException">none was chosen</exception>
        public static IDeviceBackend Current =>
            Selected.Value ?? throw new InvalidOperationException("no device backend: call DeviceBackend.Use before creating a device");

        /// <summary>Makes <paramref name="backend"/> the backend of devices created from here on, until the result is disposed.</summary>
        public static IDisposable Use(IDeviceBackend backend)
        {
            ArgumentNullException.ThrowIfNull(backend);
            var scope = new Scope(Selected.Value);
            Selected.Value = backend;
            return scope;
        }

        private sealed class Scope : IDisposable
        {
            private readonly IDeviceBackend _previous;

            public Scope(IDeviceBackend previous) => _previous = previous;

            public void Dispose() => Selected.Value = _previous;
        }
    }
}
