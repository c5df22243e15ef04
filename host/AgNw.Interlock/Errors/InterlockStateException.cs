using AgNw.Contract;

namespace AgNw.Interlock.Errors;

/// <summary>The board is in a state in which this is not done; nothing was sent.</summary>
public sealed class InterlockStateException(string operation, TripState state, TripState needed) : InterlockException(
    $"{operation} needs the state {TripStateNames.ByCode[(int)needed]}, the board is {TripStateNames.ByCode[(int)state]}: {WhatToDo(state)}.")
{
    /// <summary>The state that the board is in.</summary>
    public TripState State { get; } = state;

    private static string WhatToDo(TripState state) => state switch
    {
        TripState.Safe or TripState.Fault => "run the self-test first",
        TripState.Tripped => "acknowledge the first cause first",
        TripState.Selftest => "wait for the self-test",
        _ => "disarm first",
    };
}
