using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Teams;
using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

// Judges volunteers and teams for requests, and brings them into order.
internal sealed class Appraising(OpenDistrict district, ReadingCandidates reading)
{
    // Who is not fit has no points, unless they are asked for: their records need not be read.
    public async ValueTask<MatchAppraisal> OfAsync(
        RequestAppraisal request, VolunteerId volunteer, bool isExplained, CancellationToken cancellationToken, IReadOnlyList<Booking>? planned = null, bool isWithTeam = false)
    {
        if (await reading.FindAsync(volunteer, cancellationToken) is not { } one) return Unknown(Assignee.Of(volunteer), "volunteer");
        var may = request.Judge(one, planned ?? [], isWithTeam);
        if (!may.IsAccepted && !isExplained) return new MatchAppraisal(one.Assignee, may, 0, 0, []);
        var load = request.BookedOf(one, planned ?? []) + await reading.RecordedAsync(volunteer, request.LoadDays, cancellationToken);
        var reasons = request.ReasonsFor(one, load);
        return new MatchAppraisal(one.Assignee, may, request.Rules.Weights.ScoreOf(reasons), load, reasons)
        {
            OpenOffers = isWithTeam ? 0 : await OpenOffersAsync(request, one.Assignee, cancellationToken),
        };
    }

    public async ValueTask<MatchAppraisal> OfAsync(RequestAppraisal request, VolunteerTeamId id, int volunteers, bool isExplained, CancellationToken cancellationToken)
    {
        var assignee = Assignee.Of(id);
        if (await district.Teams.FindAsync(id, cancellationToken) is not { } team) return Unknown(assignee, "team");
        if (await district.Sites.FindAsync(team.Site, cancellationToken) is not { } site) return new MatchAppraisal(assignee, new NotFound("site", team.Site.Value), 0, 0, []);
        var members = new List<MatchAppraisal>();
        foreach (var member in await reading.MembersOfAsync(id, cancellationToken))
            members.Add(await OfAsync(request, member, isExplained, cancellationToken, isWithTeam: true));

        var fit = InOrder(members.Where(member => member.IsFit)).ToList();
        // The score as it would be is that of the best who would come if nothing stood in the way.
        var others = isExplained ? InOrder(members.Where(member => !member.IsFit && member.Reasons.Count > 0)) : Enumerable.Empty<MatchAppraisal>();
        List<MatchAppraisal> coming = [.. fit.Concat(others).Take(volunteers)];
        var may = request.MayBeAsked(assignee) & Decision.Unless(
            team.IsActive ? null : new TeamInactive(id),
            request.TooFar(team.Site, site.Division),
            fit.Count < volunteers ? new TooFewFitMembers(fit.Count, volunteers) : null);
        var load = Mean(coming, member => member.LoadMinutes);
        List<MatchReason> reasons =
        [
            MembersOn(MatchCriterion.Skill, coming),
            request.NearnessOf(team.Site, site.Division),
            MembersOn(MatchCriterion.Availability, coming),
            coming.Count == 0 ? MembersOn(MatchCriterion.Load, coming) : new LoadReason(load, request.Rules.FullLoadMinutes),
            new PreferenceReason(team.Category.Code == request.Request.Category.Code, request.Request.Prefers == assignee),
        ];
        return new MatchAppraisal(assignee, may, request.Rules.Weights.ScoreOf(reasons), load, reasons)
        {
            OpenOffers = await OpenOffersAsync(request, assignee, cancellationToken),
            Members = isExplained ? [.. fit, .. LeastInTheWay(members)] : [],
        };
    }

    public static Matches Ranked(RequestAppraisal request, IReadOnlyCollection<MatchAppraisal> all)
    {
        List<MatchAppraisal> fit = [.. InOrder(all.Where(one => one.IsFit))];
        return new Matches(
            request.Request.Id,
            [.. fit.Take(request.Rules.MostListed).Select(MatchOf)],
            [.. LeastInTheWay(all).Take(request.Rules.MostListed).Select(one => new Mismatch(one.Assignee, one.MayBeAsked.Refusals))],
            fit.Count,
            all.Count - fit.Count,
            Counted(all));
    }

    public static Match MatchOf(MatchAppraisal one, int index) => new(one.Assignee, index + 1, one.Score, one.LoadMinutes, one.Reasons) { OpenOffers = one.OpenOffers };

    // The order is total, so that it does not depend on the order in which they were read.
    public static IOrderedEnumerable<MatchAppraisal> InOrder(IEnumerable<MatchAppraisal> fit) =>
        fit.OrderByDescending(one => one.Score).ThenBy(one => one.LoadMinutes).ThenBy(one => one.OpenOffers).ThenBy(one => one.Assignee.Value);

    public static IReadOnlyList<MismatchCount> Counted(IEnumerable<MatchAppraisal> all) =>
    [
        .. all.SelectMany(one => one.MayBeAsked.Refusals.Select(refusal => refusal.Code).Distinct()).GroupBy(code => code)
            .Select(codes => new MismatchCount(codes.Key, codes.Count()))
            .OrderByDescending(count => count.Assignees).ThenBy(count => count.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<MatchAppraisal> LeastInTheWay(IEnumerable<MatchAppraisal> all) =>
        all.Where(one => !one.IsFit).OrderBy(one => one.MayBeAsked.Refusals.Count).ThenBy(one => one.Assignee.Value);

    private async ValueTask<int> OpenOffersAsync(RequestAppraisal request, Assignee who, CancellationToken cancellationToken) =>
        request.OpenOffersIn(await district.OfferBooks.FindAsync(OfferBookId.Of(who), cancellationToken));

    private static MatchAppraisal Unknown(Assignee who, string kind) => new(who, new NotFound(kind, who.Value), 0, 0, []);

    private static MembersReason MembersOn(MatchCriterion criterion, List<MatchAppraisal> members) =>
        new(criterion, members.Count, Mean(members, member => member.Reasons.First(reason => reason.Criterion == criterion).Points));

    private static int Mean(List<MatchAppraisal> members, Func<MatchAppraisal, int> of) => members.Count == 0 ? 0 : members.Sum(of) / members.Count;
}
