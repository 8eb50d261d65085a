namespace CivicPractice.Mobilization;

/// <summary>How a mobilisation stands, in numbers: who was called, who comes, who is there.</summary>
/// <param name="Mobilization">The mobilisation.</param>
/// <param name="Seats">How many volunteers are needed.</param>
/// <param name="SeatsTaken">How many of the seats are taken.</param>
/// <param name="Calls">How many calls stand in each state; a state without any has no entry. Who came without having been called is among them.</param>
public sealed record MobilizationStanding(EmergencyMobilizationId Mobilization, int Seats, int SeatsTaken, IReadOnlyDictionary<CallUpState, int> Calls)
{
    /// <summary>How many calls stand in a state.</summary>
    /// <param name="state">The state.</param>
    public int this[CallUpState state] => Calls.GetValueOrDefault(state);
}

/// <summary>Reads mobilisations (动员情况).</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
public sealed class ReadingMobilizations(OpenDistrict district)
{
    /// <summary>How a mobilisation stands.</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The numbers, or <see langword="null"/> where nobody knows it.</returns>
    public async ValueTask<MobilizationStanding?> StandingAsync(EmergencyMobilizationId id, CancellationToken cancellationToken = default)
    {
        if (await district.Mobilizations.FindAsync(id, cancellationToken) is not { } mobilization) return null;
        var service = await district.Activities.FindAsync(mobilization.Activity, cancellationToken);
        var calls = new SortedDictionary<CallUpState, int>();
        foreach (var state in Enum.GetValues<CallUpState>())
        {
            if (await district.CallUps.CountAsync(new CallUpInState(id, state), cancellationToken) is > 0 and var count) calls[state] = count;
        }

        return new MobilizationStanding(id, service?.Seats ?? 0, service?.SeatsTaken ?? 0, calls);
    }
}
