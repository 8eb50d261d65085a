using CivicPractice.Evaluation;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Time served, as credited.</summary>
/// <param name="Cause">The service.</param>
/// <param name="Minutes">Whole minutes that count: time that an earlier service shares is counted there.</param>
/// <param name="Day">The day of the service in the district's time zone.</param>
/// <param name="At">When it was credited.</param>
/// <param name="ReversedAt">When it was taken back, or <see langword="null"/>.</param>
/// <param name="Given">From when until when time was given, or <see langword="null"/> where only its length is known.</param>
public sealed record CreditedService(Guid Cause, int Minutes, LocalDate Day, Instant At, Instant? ReversedAt, TimeRange? Given = null);

/// <summary>What counts of a service.</summary>
/// <param name="Cause">The service.</param>
/// <param name="Minutes">Whole minutes that count.</param>
/// <param name="Day">The day of the service in the district's time zone.</param>
/// <param name="Before">Whole minutes that counted before.</param>
public readonly record struct CountedService(Guid Cause, int Minutes, LocalDate Day, int Before);

/// <summary>One star, and what it was given for: a later change of the scale does not touch it.</summary>
/// <param name="Stars">Which star: the first, the second and so on.</param>
/// <param name="For">The threshold that was reached, and the level that awards it.</param>
/// <param name="At">When it was given, or its award entered.</param>
/// <param name="AwardedBy">The unit above the district that awarded it (授予单位), or <see langword="null"/> for the district itself.</param>
/// <param name="On">The day on which that unit awarded it, or <see langword="null"/> for the district itself.</param>
public sealed record StarAward(StarRating Stars, StarThreshold For, Instant At, string? AwardedBy = null, LocalDate? On = null);

/// <summary>A star that is reached and waits for the level above the district that awards it (推荐).</summary>
/// <param name="Stars">Which star; the one after those held.</param>
/// <param name="For">The threshold that was reached, and the level that awards it.</param>
public sealed record StarProposal(StarRating Stars, StarThreshold For);

/// <summary>One honour, with the three facts that a record of commendation has (志愿服务记录与证明出具办法 art. 9).</summary>
/// <param name="Honour">As what the volunteer, the team or the site was honoured.</param>
/// <param name="On">The day of the award.</param>
/// <param name="AwardedBy">The awarding unit (授予单位).</param>
/// <param name="Cycle">The evaluation that it was given for, or <see langword="null"/>; a cycle gives an honour once.</param>
public sealed record HonourAward(Honour Honour, LocalDate On, string AwardedBy, EvaluationCycleId? Cycle = null)
{
    internal void RequireSound(string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(AwardedBy, parameter);
        if (Honour == default) throw new ArgumentException("The honour is missing.", parameter);
        if (Cycle == default(EvaluationCycleId)) throw new ArgumentException("The evaluation is none.", parameter);
    }

    internal bool IsAmong(List<HonourAward> honours) => honours.Contains(this) || (Cycle is not null && honours.Exists(other => other.Cycle == Cycle && other.Honour == Honour));
}
