using CivicPractice.Activities;
using CivicPractice.Safeguards;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What one service asks of those who give it.</summary>
/// <param name="During">From when until when.</param>
/// <param name="Day">The day of its beginning in the district's time zone, by which ages, proofs of skill and health are judged.</param>
/// <param name="Category">What kind of service.</param>
/// <param name="Risk">How dangerous it is.</param>
/// <param name="NeedsTraining">Whether the category needs training first (R20).</param>
public readonly record struct ServiceDemand(TimeRange During, LocalDate Day, ActivityCategory Category, RiskLevel Risk, bool NeedsTraining)
{
    /// <summary>How long beyond the planned end time may count (<see cref="ActivityRules.Overtime"/>); nothing where it is not said.</summary>
    public Duration Overtime { get; init; }

    /// <summary>The whole of the service: as long as time may count. Accident insurance must hold for it (R4).</summary>
    public TimeRange Whole => new(During.From, During.Until + Overtime);

    /// <summary>When the volunteer joins it, where that is later than its beginning; <see langword="null"/> for the whole of it. Cover is needed from then on.</summary>
    public Instant? JoinedAt { get; init; }

    /// <summary>Whether it needs general training first (通用培训).</summary>
    public bool NeedsGeneralTraining { get; init; }

    /// <summary>The skills it needs proved, in the order in which they are asked for (R3).</summary>
    public IReadOnlyList<SkillDemand> Skills { get => field ?? []; init; }

    /// <summary>Whether somebody must have attested that the volunteer is fit (R3).</summary>
    public bool NeedsHealth { get; init; }

    /// <summary>The least age in years on the day, or <see langword="null"/> where any that the law allows will do (W5).</summary>
    public int? MinimumAge { get; init; }

    /// <summary>What about it may call for a written agreement, or <see langword="null"/> where nothing is asked (R18).</summary>
    public AgreementDemand? Agreement { get; init; }

    /// <summary>For what of that the district asks a written agreement first.</summary>
    public IReadOnlyList<AgreementTrigger> AgreementFor { get => field ?? []; init; }

    /// <summary>What a service asks by the rules of its district.</summary>
    /// <param name="during">From when until when.</param>
    /// <param name="category">What kind of service.</param>
    /// <param name="risk">How dangerous it is.</param>
    /// <param name="overtime">How long beyond the planned end time may count: that of activities or of requests.</param>
    /// <param name="profile">The district's profile.</param>
    public static ServiceDemand Of(TimeRange during, ActivityCategory category, RiskLevel risk, Duration overtime, DistrictProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return new ServiceDemand(during, during.From.InZone(profile.TimeZone).Date, category, risk, profile.TrainingFirst.Contains(category))
        {
            Overtime = overtime,
            NeedsGeneralTraining = profile.Training.GeneralFirst,
            Skills = profile.Fitness.Skills.TryGetValue(category, out var skills) ? skills : [],
            NeedsHealth = profile.Fitness.HealthFirst.Contains(category),
        };
    }

    /// <summary>Whether somebody who is covered so may go on the service, or go on with it.</summary>
    /// <param name="covered">When accident insurance holds, no two stretches touching.</param>
    /// <param name="from">From when on; before the beginning, for the whole of it.</param>
    public bool IsCoveredBy(IEnumerable<TimeRange> covered, Instant from)
    {
        var left = Instant.Max(from, During.From);
        if (Risk != RiskLevel.Dangerous || left >= Whole.Until) return true;
        var rest = new TimeRange(left, Whole.Until);
        return covered.Any(cover => cover.Contains(rest));
    }
}
