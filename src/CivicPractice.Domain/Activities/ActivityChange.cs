using CivicPractice.Safeguards;
using CivicPractice.Sites;

namespace CivicPractice.Activities;

/// <summary>What is to be otherwise about an activity that was published (变更内容); what is <see langword="null"/> stays as it is.</summary>
public sealed record ActivityChange
{
    /// <summary>From when until when.</summary>
    public TimeRange? During { get; init; }

    /// <summary>Where it takes place.</summary>
    public PracticeSiteId? Site { get; init; }

    /// <summary>Its name.</summary>
    public string? Title { get; init; }

    /// <summary>What volunteers need to know (志愿服务条例 art. 12).</summary>
    public string? Information { get; init; }

    /// <summary>The risks (志愿服务条例 art. 12); eligibility for them is judged at the check-in.</summary>
    public RiskStatement? Risk { get; init; }

    /// <summary>Whom it is for.</summary>
    public TargetAudience? Audience { get; init; }

    /// <summary>Whether it is a concentrated one (集中活动).</summary>
    public bool? IsConcentrated { get; init; }

    internal void RequireSound(string parameter)
    {
        if (Title is not null) ArgumentException.ThrowIfNullOrWhiteSpace(Title, parameter);
        if (Information is not null) ArgumentException.ThrowIfNullOrWhiteSpace(Information, parameter);
        if (Site == default(PracticeSiteId)) throw new ArgumentException("An activity has a site.", parameter);
        if (During == default(TimeRange)) throw new ArgumentException("An activity has a time.", parameter);
        if (Audience == default(TargetAudience)) throw new ArgumentException("An activity has an audience.", parameter);
    }

    /// <summary>Tells one change from another in the name of a command, which holds no words.</summary>
    internal string Digest() => ShortDigest.Of(FormattableString.Invariant(
        $"{During}\n{Site}\n{Title?.Length} {Title}\n{Information?.Length} {Information}\n{Risk?.Level} {Risk?.Statement}\n{Audience}\n{IsConcentrated}"));
}
