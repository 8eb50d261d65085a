using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>One stretch of accident insurance (保险保障).</summary>
/// <param name="Policy">The policy.</param>
/// <param name="During">When it holds.</param>
/// <param name="SumInsured">The sum insured.</param>
public sealed record InsuranceCover(InsurancePolicyId Policy, TimeRange During, Money SumInsured);

/// <summary>When accident insurance holds for one volunteer (志愿服务条例 art. 17): the fact that dangerous service asks for.</summary>
/// <remarks>Keyed by the volunteer: one record each. Covers of one policy do not overlap; covers of several may.</remarks>
[Kind("volunteer-covers")]
public sealed partial class VolunteerCovers : AggregateRoot<VolunteerId>
{
    private List<InsuranceCover> _covers = [];

    private VolunteerCovers(DistrictId district, VolunteerId volunteer)
        : base(district, volunteer)
    {
    }

    /// <summary>The covers, in the order in which they were given; those ended early as they were cut.</summary>
    public IReadOnlyList<InsuranceCover> Covers => _covers;

    /// <summary>The first moment after the last cover, or <see langword="null"/> without any.</summary>
    public Instant? CoveredUntil { get; private set; }

    /// <summary>When the volunteer is covered, earliest first; covers that overlap or touch are one, so that service across the seam is covered.</summary>
    public IReadOnlyList<TimeRange> Covered => Merged(_covers);

    /// <summary>When the volunteer is covered by as much as the district asks for, earliest first; sums of several policies are not added up.</summary>
    /// <param name="rules">The district's rules.</param>
    public IReadOnlyList<TimeRange> CoveredBy(SafeguardRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Merged(_covers.Where(cover => rules.IsEnough(cover.SumInsured)));
    }

    /// <summary>Opens the record of a volunteer, without cover.</summary>
    /// <param name="district">The district.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    public static VolunteerCovers Open(DistrictId district, VolunteerId volunteer, Instant at)
    {
        var covers = new VolunteerCovers(district, volunteer);
        covers.Raise(new VolunteerCoversOpened(volunteer), at);
        return covers;
    }

    /// <summary>Whether a cover can be added.</summary>
    /// <param name="cover">The cover.</param>
    /// <inheritdoc cref="AddCover" path="/returns"/>
    public Decision CanAddCover(InsuranceCover cover)
    {
        Require(cover);
        if (_covers.Contains(cover)) return Decision.Accepted;
        var overlapped = _covers.Find(other => other.Policy == cover.Policy && other.During.Overlaps(cover.During));
        return Decision.Unless(overlapped is not null ? new CoverOverlaps(cover.Policy, overlapped.During) : null);
    }

    /// <summary>Adds a cover. The same cover again is accepted and changes nothing.</summary>
    /// <param name="cover">The cover.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CoverOverlaps"/>.</returns>
    /// <exception cref="ArgumentException">Policy, period or sum are missing.</exception>
    public Decision AddCover(InsuranceCover cover, Instant at)
    {
        var may = CanAddCover(cover);
        if (!may.IsAccepted || _covers.Contains(cover)) return may;

        Replace([.. _covers, cover]);
        Raise(new CoverAdded(Id, cover.Policy, cover.During, cover.SumInsured), at);
        return may;
    }

    /// <summary>Whether a policy's cover can be ended.</summary>
    /// <param name="policy">The policy.</param>
    /// <inheritdoc cref="EndCover" path="/returns"/>
    public Decision CanEndCover(InsurancePolicyId policy)
    {
        if (policy == default) throw new ArgumentException("The policy is missing.", nameof(policy));
        return Decision.Unless(_covers.Exists(cover => cover.Policy == policy) ? null : new NotCoveredByPolicy(policy, Id));
    }

    /// <summary>Ends a policy's cover early: from the moment on it holds no longer, and one that had not begun is gone. One that has ended by then stays as it is.</summary>
    /// <remarks>What becomes of service under way is not decided here: whoever asks again finds no cover.</remarks>
    /// <param name="policy">The policy.</param>
    /// <param name="at">The first moment without it.</param>
    /// <returns>Refused with <see cref="NotCoveredByPolicy"/>.</returns>
    /// <exception cref="ArgumentException">The policy is missing.</exception>
    public Decision EndCover(InsurancePolicyId policy, Instant at)
    {
        at = at.ToMicrosecond();
        var may = CanEndCover(policy);
        // Covers of one policy do not overlap, but one may run while the next waits: each is ended.
        var ended = _covers.Where(cover => cover.Policy == policy && cover.During.Until > at).ToList();
        if (!may.IsAccepted || ended.Count == 0) return may;

        Replace([.. _covers.Except(ended), .. ended.Where(cover => cover.During.From < at).Select(cover => cover with { During = new TimeRange(cover.During.From, at) })]);
        foreach (var cover in ended) Raise(new CoverEnded(Id, policy, cover.During), at);
        return may;
    }

    private static List<TimeRange> Merged(IEnumerable<InsuranceCover> covers)
    {
        var merged = new List<TimeRange>();
        foreach (var cover in covers.OrderBy(cover => cover.During.From))
        {
            if (merged.Count > 0 && cover.During.From <= merged[^1].Until)
                merged[^1] = new TimeRange(merged[^1].From, Instant.Max(merged[^1].Until, cover.During.Until));
            else
                merged.Add(cover.During);
        }

        return merged;
    }

    private static void Require(InsuranceCover cover)
    {
        ArgumentNullException.ThrowIfNull(cover);
        if (cover.Policy == default) throw new ArgumentException("The policy is missing.", nameof(cover));
        if (cover.During == default) throw new ArgumentException("A cover has a period.", nameof(cover));
        if (cover.SumInsured.Amount <= 0) throw new ArgumentException("A cover insures a sum.", nameof(cover));
    }

    private void Replace(List<InsuranceCover> covers)
    {
        _covers = covers;
        CoveredUntil = covers.Count == 0 ? null : covers.Max(cover => cover.During.Until);
    }
}
