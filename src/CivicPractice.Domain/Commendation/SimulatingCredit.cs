using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>What other rules would have given (试算): asked of a profile, changes nothing.</summary>
/// <remarks>
/// The history is credited and taken back again, in the order in which that was done, on a points account and a roll that belong to nobody; so rules are written once. A star of a level above the district counts as awarded on the day
/// on which it is reached. What is spent or expires is left aside: stars do not depend on it.
/// </remarks>
public static class SimulatingCredit
{
    /// <summary>Tells what a history of service gives under the profile, or under other rules for points or another scale of stars.</summary>
    /// <param name="profile">The district's profile.</param>
    /// <param name="history">The services of one volunteer, as <see cref="HonourRoll.Services"/> has them.</param>
    /// <param name="points">Other rules for points, or <see langword="null"/> for the profile's.</param>
    /// <param name="stars">Another scale of stars, or <see langword="null"/> for the profile's.</param>
    /// <exception cref="ArgumentException">A service is there twice, or is of less than no minutes.</exception>
    public static SimulatedCredit Simulate(this DistrictProfile profile, IReadOnlyList<CreditedService> history, PointsRules? points = null, StarScale? stars = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(history);
        if (history.DistinctBy(service => service.Cause).Count() < history.Count) throw new ArgumentException("A service counts once.", nameof(history));
        var run = new Run(profile.Id, points ?? profile.Points, stars ?? profile.Stars);
        foreach (var (service, isTakenBack) in InOrder(history))
        {
            if (isTakenBack) run.TakeBack(service);
            else run.Credit(service);
        }

        return run.ToResult(history);
    }

    // What is taken back frees the day for what is credited at the same moment; but nothing is taken back before it was credited.
    private static IEnumerable<(CreditedService Service, bool IsTakenBack)> InOrder(IReadOnlyList<CreditedService> history) => history
        .SelectMany((service, place) => new (CreditedService Service, bool IsTakenBack, Instant? At, int Place)[]
        {
            (service, false, service.At, place),
            (service, true, service.ReversedAt is { } reversed ? Instant.Max(reversed, service.At) : null, service.ReversedAt <= service.At ? place : -1),
        })
        .Where(step => step.At is not null).OrderBy(step => step.At).ThenBy(step => step.Place).ThenBy(step => step.IsTakenBack)
        .Select(step => (step.Service, step.IsTakenBack));

    private sealed class Run(DistrictId district, PointsRules rules, StarScale scale)
    {
        private static readonly VolunteerId Nobody = new(new Guid("00000000-0000-7000-8000-000000000001"));

        private readonly CreditOfOne _credit = new(PointsAccount.Open(district, Nobody, default), HonourRoll.Open(district, Nobody, default), rules, scale);
        private readonly List<LocalDate> _reachedOn = [];

        public void Credit(CreditedService service)
        {
            var credited = service.Given is { } given ? _credit.Credit(service.Cause, given, service.Day, service.At) : _credit.Credit(service.Cause, service.Minutes, service.Day, service.At);
            credited.EnsureAccepted();
            while (_credit.Roll.Proposal is { } proposal)
                _credit.Roll.AwardStar(proposal.Stars, Terms.Of(proposal.For.AwardedBy!.Value).Zh, service.Day, _credit.Account.Earned, scale, service.At).EnsureAccepted();
            while (_reachedOn.Count < _credit.Roll.Stars.Stars) _reachedOn.Add(service.Day);
        }

        public void TakeBack(CreditedService service)
        {
            var at = service.ReversedAt!.Value;
            _credit.Reverse(service.Cause, at).EnsureAccepted();
            _reachedOn.RemoveRange(_credit.Roll.Stars.Stars, _reachedOn.Count - _credit.Roll.Stars.Stars);
        }

        public SimulatedCredit ToResult(IReadOnlyList<CreditedService> history) => new(
            _credit.Account.Earned, _credit.Roll.Minutes,
            [.. history.Select(service => Of(service, [.. _credit.Account.Entries.Where(entry => entry.Cause == service.Cause)]))],
            [.. _credit.Roll.StarAwards.Select((award, n) => new SimulatedStar(award.Stars, award.For, _reachedOn[n]))]);

        private static SimulatedService Of(CreditedService service, List<PointsEntry> lines) =>
            new(service.Cause, service.Day, lines.Sum(line => line.CountedMinutes), new Points(lines.Sum(line => line.Amount.Hundredths)));
    }
}

/// <summary>What rules give for a history of service.</summary>
/// <param name="Earned">All points earned and not taken back.</param>
/// <param name="Minutes">Whole minutes served and not taken back.</param>
/// <param name="Services">Each service, in the order of the history.</param>
/// <param name="Stars">The stars that are held in the end, from the first star up.</param>
public sealed record SimulatedCredit(Points Earned, long Minutes, IReadOnlyList<SimulatedService> Services, IReadOnlyList<SimulatedStar> Stars);

/// <summary>What rules give for one service.</summary>
/// <param name="Cause">The service.</param>
/// <param name="Day">The day of the service.</param>
/// <param name="CountedMinutes">Whole minutes that count under the rules; none where it was taken back.</param>
/// <param name="Points">The points they earn.</param>
public sealed record SimulatedService(Guid Cause, LocalDate Day, int CountedMinutes, Points Points);

/// <summary>One star that a scale gives.</summary>
/// <param name="Stars">Which star.</param>
/// <param name="For">The threshold that is reached, and the level that awards it.</param>
/// <param name="ReachedOn">The day of the service that reached it.</param>
public sealed record SimulatedStar(StarRating Stars, StarThreshold For, LocalDate ReachedOn);
