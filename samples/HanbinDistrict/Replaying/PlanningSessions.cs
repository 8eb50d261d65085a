using CivicPractice;
using CivicPractice.Sites;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Draws up the year: occurrences of programmes first, then weekly sessions at urban stations, then single sessions, then those that will be called off or broken off.</summary>
internal sealed class PlanningSessions(DistrictInput input, Cast cast, Clockwork clockwork, IReadOnlyList<PlannedOccurrence> occurrences, Chance chance)
{
    private const int DaysInAWeek = 7;

    // One session in five answers a request.
    private const int AnswersOneIn = 5;

    private readonly WeightedChoice<CategoryWeight> _about = new(input.Categories.Select(category => (category, category.Weight)));
    private readonly WeightedChoice<CategoryWeight>? _harmless = Of(input.Categories.Where(category => !NeedsPreparation(input, category)));
    private readonly Crew[] _prepared = [.. cast.Crews.Where(crew => crew.IsPrepared)];

    /// <summary>The sessions, each with a stream of its own; the last of the list is the last of the period.</summary>
    public List<SessionPlan> Plan()
    {
        var (held, plans) = (input.Counts.Sessions - input.SessionsApart, new List<SessionPlan>());
        // Published are those held and those called off; the share is of both.
        var calledOff = (int)((long)held * input.Shares.CancelledSessions.Millionths / (Share.Whole - input.Shares.CancelledSessions.Millionths));
        var answering = Math.Min(held / AnswersOneIn, input.Counts.Requests);

        // Begun are those held and those broken off.
        var brokenOff = (int)((long)held * input.Shares.BrokenOff.Millionths / (Share.Whole - input.Shares.BrokenOff.Millionths));

        var series = Occurrences().Concat(Weekly()).Take(Math.Max(0, held - 1)).ToList();
        for (var i = 0; i < held + calledOff + brokenOff; i++)
        {
            var own = chance.For("session", i);
            var isLast = i == held - 1;
            if (i < series.Count)
            {
                plans.Add(series[i](own, i < answering));
                continue;
            }

            var (place, day) = (own.Pick(cast.Places), isLast ? clockwork.LastDay : clockwork.DayOf(own, 0, 1));
            var during = isLast ? clockwork.Within(own, day, 20, 20, 2) : clockwork.Within(own, day, 8, 18, 3);
            var plan = Draw(own, place, during, isCalledOff: i >= held && i < held + calledOff, answers: i < answering && !isLast);
            plans.Add(plan with { IsBrokenOff = i >= held + calledOff, IsLast = isLast });
        }

        return plans;
    }

    private SessionPlan Draw(Chance own, Place place, TimeRange during, bool isCalledOff, bool answers)
    {
        var about = _about.Draw(own);
        if (!NeedsPreparation(input, about)) return new SessionPlan(place, own.Pick(cast.CrewsFor(place)), about, during, isCalledOff, answers, own);
        if (_prepared.Length == 0) return Draw(own, place, during, isCalledOff, answers, Harmless(own));
        var crew = own.Pick(_prepared);
        return new SessionPlan(crew.Home, crew, about, during, isCalledOff, false, own);
    }

    private SessionPlan Draw(Chance own, Place place, TimeRange during, bool isCalledOff, bool answers, CategoryWeight about) =>
        new(place, own.Pick(cast.CrewsFor(place)), about, during, isCalledOff, answers, own);

    // Without anybody prepared nobody is sent into danger.
    private CategoryWeight Harmless(Chance own) => _harmless is { } harmless
        ? harmless.Draw(own)
        : throw new RefusedInputException([new Fault("district.json", null, "categories: every category needs prepared volunteers, and nobody is prepared.")]);

    private static WeightedChoice<CategoryWeight>? Of(IEnumerable<CategoryWeight> categories) =>
        categories.ToList() is { Count: > 0 } some ? new WeightedChoice<CategoryWeight>(some.Select(category => (category, category.Weight))) : null;

    private static bool NeedsPreparation(DistrictInput input, CategoryWeight category) => category.IsDangerous || input.Profile.TrainingFirst.Contains(category.Category);

    private IEnumerable<Func<Chance, bool, SessionPlan>> Occurrences() => occurrences.Select(Func<Chance, bool, SessionPlan> (one) => (own, _) =>
        new SessionPlan(one.At, own.Pick(cast.CrewsFor(one.At)), one.About, one.Occurrence.During, IsCalledOff: false, AnswersRequest: false, own) { Occurrence = one.Occurrence });

    // Week by week through the stations that have a weekly session, urban ones first. Now and then a week is left out; the first of a month is a concentrated one, unless that is left out.
    private IEnumerable<Func<Chance, bool, SessionPlan>> Weekly()
    {
        var (stations, missing) = (cast.Places.Where(place => place.Tier == SiteTier.Station).OrderBy(place => place.Setting).Take(input.Counts.Programmes).ToList(), chance.For("missed"));
        var gathered = new HashSet<(Place, YearMonth)>();
        for (var monday = clockwork.Day(0).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Monday)); monday <= clockwork.LastDay; monday = monday.PlusDays(DaysInAWeek))
        {
            for (var i = 0; i < stations.Count; i++)
            {
                var (place, day) = (stations[i], monday.PlusDays(i % DaysInAWeek));
                if (day > clockwork.LastDay || missing.Roll(input.Shares.MissedWeeks)) continue;
                var isConcentrated = gathered.Add((place, day.ToYearMonth())) && !missing.Roll(input.Shares.MissedGatherings);
                // Whatever is dangerous is held elsewhere, by those who are prepared.
                yield return (own, answers) =>
                {
                    var during = clockwork.Within(own, day, 8, 18, 3);
                    var plan = _harmless is null ? Draw(own, place, during, isCalledOff: false, answers) : Draw(own, place, during, isCalledOff: false, answers, Harmless(own));
                    return plan with { IsConcentrated = isConcentrated };
                };
            }
        }
    }
}
