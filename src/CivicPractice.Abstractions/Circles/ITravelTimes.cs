using NodaTime;

namespace CivicPractice.Circles;

/// <summary>The port to whoever knows how long people take on foot (步行时间): straight ways and a pace, or an engine that knows the streets.</summary>
/// <remarks>
/// <para>Asked of it: times are not negative; nobody who comes within a time lives farther away, as the crow flies, than <see cref="ReachIn"/> says; and it answers the same while one thing is worked out. It need not be that
/// who lives nearer comes sooner.</para>
/// <para>One call asks for all who may come to one place, so that an engine is asked once a site. Safe for concurrent use.</para>
/// </remarks>
public interface ITravelTimes
{
    /// <summary>The straight metres beyond which nobody comes in a time; more than the truth costs work, less makes people vanish.</summary>
    /// <param name="time">The time; not negative. A longer one reaches no less far.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    double ReachIn(Duration time);

    /// <summary>How long people take from some places to one.</summary>
    /// <param name="to">Where they go.</param>
    /// <param name="from">Where they come from.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One answer for each place that they come from, in that order; <see langword="null"/> where no way leads from it.</returns>
    /// <exception cref="ArgumentException">A plane and the Earth are mixed, or a place is the default value.</exception>
    ValueTask<IReadOnlyList<Duration?>> ToAsync(Coordinates to, IReadOnlyList<Coordinates> from, CancellationToken cancellationToken = default);
}
