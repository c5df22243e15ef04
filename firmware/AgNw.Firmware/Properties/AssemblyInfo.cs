using System.Reflection;
using AgNw.Supervisor;

[assembly: AssemblyTitle("AgNw.Firmware")]
[assembly: AssemblyProduct("AgNw Interlock")]
[assembly: AssemblyVersion(SupervisorVersion.Firmware)]
