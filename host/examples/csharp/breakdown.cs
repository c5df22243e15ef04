// One breakdown from C#: apply a profile, arm, wait for the trip, read what happened, acknowledge.
//
//   dotnet run breakdown.cs -- /dev/ttyUSB0 [PROFILE]       or tcp://127.0.0.1:5025 of `agnw serve`
#:project ../../AgNw.Interlock/AgNw.Interlock.csproj

using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Captures;
using AgNw.Interlock.Events;
using AgNw.Interlock.Ports;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Status;

if (args.Length is < 1 or > 2)
{
    Console.Error.WriteLine("usage: dotnet run breakdown.cs -- PORT [PROFILE]");
    return 2;
}

InterlockProfile profile = args.Length > 1 ? ProfileReader.ReadFile(args[1]) : ExampleProfiles.Read("breakdown-100mVps");
Stream line = await BoardAddress.Parse(args[0]).OpenAsync(TimeSpan.FromSeconds(5));
await using InterlockDriver driver = await InterlockDriver.ConnectAsync(line);
Console.WriteLine($"{driver.Identity.Model} {driver.Identity.Serial}, firmware {driver.Identity.FirmwareVersion}");

AppliedProfile applied = await driver.ApplyProfileAsync(profile);
Console.WriteLine($"{profile.Name} is live as {applied.Crc:X8}; OVER acts at {applied.InEffect("over.level") * 1e3:0.###} mA");

LogState before = await driver.ReadLogStateAsync();
await driver.ArmAsync(applied.Crc);
await driver.MarkAsync(1);

// The board acts by itself; the program only looks on, which also keeps the board's host watchdog quiet.
await foreach (InterlockEvent item in driver.StreamEventsAsync(new EventStreamOptions { From = before.Head }))
{
    if (item.Details is CauseDetails trip && item.Kind == RecordKind.Trip)
    {
        Console.WriteLine($"tripped by {CauseSet.NameOf(trip.First)} at {item.TimeSeconds:0.000000} s, {applied.Profile.Scales.CurrentAmpere(trip.CurrentCode) * 1e3:0.###} mA");
        break;
    }
}

CaptureData? capture;
while ((capture = await driver.ReadCaptureAsync()) is null)
{
    await Task.Delay(20);
}

Console.WriteLine($"{capture.Count} pairs of current and voltage around the trip");
InterlockStatus status = await driver.ReadStatusAsync();
if (status.FirstCause is { } cause)
{
    await driver.AcknowledgeAsync(cause);
}

Console.WriteLine($"the board is {(await driver.ReadStateAsync()).ToString().ToUpperInvariant()}");
return 0;
