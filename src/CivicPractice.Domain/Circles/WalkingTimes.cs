using NodaTime;

namespace CivicPractice.Circles;

/// <summary>Times on foot by the district's rules: the straight way, made longer by the detour factor, at the walking pace; whole seconds, rounded up.</summary>
/// <remarks>A millionth of a second is let go before rounding, so that who lives just at the edge is not put out by the last digit of a cosine.</remarks>
/// <param name="rules">The rules.</param>
public sealed class WalkingTimes(CircleRules rules) : ITravelTimes
{
    private const double LetGo = 1e-6;

    // Longer than that, some thirty thousand years, nobody walks; NodaTime counts a little farther.
    private const double MostSeconds = 1e12;

    // What is computed twice in another order may differ in its last digits.
    private const double LastDigits = 1 + 1e-12;

    private readonly CircleRules _rules = rules ?? throw new ArgumentNullException(nameof(rules));

    private double SecondsAMetre => _rules.DetourFactor / _rules.WalkingMetresAnHour * NodaConstants.SecondsPerHour;

    /// <inheritdoc/>
    public double ReachIn(Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero);
        return (Math.Floor(time.TotalSeconds) + LetGo) / SecondsAMetre * LastDigits;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Duration?>> ToAsync(Coordinates to, IReadOnlyList<Coordinates> from, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        cancellationToken.ThrowIfCancellationRequested();
        var times = new Duration?[from.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var seconds = Math.Max(0, Math.Ceiling((to.MetresTo(from[i]) * SecondsAMetre) - LetGo));
            times[i] = seconds <= MostSeconds ? Duration.FromSeconds((long)seconds) : null;
        }

        return ValueTask.FromResult<IReadOnlyList<Duration?>>(times);
    }
}
