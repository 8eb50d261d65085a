using System.Collections.Frozen;
using NodaTime;

namespace CivicPractice.Teams;

/// <summary>The district's own numbers for the screening (筛选).</summary>
public sealed record ScreeningRules
{
    /// <summary>
    /// How long a pass of a step holds, in days, weeks, months or years; a step that is not named does not expire. None is named where the district
    /// says nothing: no rule of the field gives a number.
    /// </summary>
    /// <exception cref="ArgumentException">A step is missing, or its passes would not hold for whole days, one at least.</exception>
    public IReadOnlyDictionary<ScreeningStep, Period> Validity
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.ContainsKey(default)) throw new ArgumentException("A step is missing.", nameof(value));
            if (value.Values.Any(validity => !validity.IsValidity())) throw new ArgumentException("Passes hold for whole days, one at least.", nameof(value));
            field = value.ToFrozenDictionary();
        }
    } = FrozenDictionary<ScreeningStep, Period>.Empty;

    /// <summary>How many days before its last day a renewal is due; 0 or more, 60 where the district says nothing, as for training.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int RenewalNoticeDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 60;

    /// <summary>For how many days after its end a pass holds on while a renewal is on its way; 0 or more, 30 where the district says nothing, as for training.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int GraceDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 30;

    internal RenewalWindow Window => new(RenewalNoticeDays, GraceDays);

    /// <summary>The last day of a pass, or <see langword="null"/> when it does not expire.</summary>
    /// <param name="step">The step.</param>
    /// <param name="passedOn">The day on which it is passed: a check speaks of that day, also where an earlier pass still holds.</param>
    public LocalDate? LastDayOf(ScreeningStep step, LocalDate passedOn) => Validity.GetValueOrDefault(step)?.LastDayFrom(passedOn);

    /// <summary>The last of the ends that call for renewal today: the bound for <see cref="ScreeningRunsOutSpec"/>.</summary>
    /// <param name="today">The day of asking.</param>
    public LocalDate NoticeThrough(LocalDate today) => Window.NoticeThrough(today);
}
