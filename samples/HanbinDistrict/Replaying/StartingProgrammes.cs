using CivicPractice;
using CivicPractice.Calendar;
using CivicPractice.Programmes;
using CivicPractice.Testing;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Starts what sites do again and again, calls some occurrences off and moves others, and tells which are to be held as sessions.</summary>
/// <remarks>Ids and chance are its own, so that the rest of the history is the same with it and without, unless occurrences are held as sessions.</remarks>
internal sealed class StartingProgrammes(OpenDistrict district, DistrictInput input, Cast cast, Chance chance)
{
    // One occurrence in so many is called off, and one in as many comes in the afternoon.
    private const int ChangesOneIn = 40;

    private static readonly LocalTime Afternoon = new(15, 0);

    private readonly RunningProgrammes _running = new(district, new IcalRecurrence());

    /// <summary>Starts them.</summary>
    /// <returns>The occurrences that volunteers sign up for, with the place of the site that holds them.</returns>
    public async ValueTask<IReadOnlyList<PlannedOccurrence>> RunAsync(Instant at)
    {
        var (ids, started) = (new SeededIds(chance.For("ids").NextBits()), new Dictionary<ProgrammeId, (ProgrammePlan Plan, Place Place)>());
        foreach (var plan in input.Programmes)
        {
            var (id, place) = (ids.Next<ProgrammeId>(), cast.PlaceOf(plan.Site)!);
            var programme = new NewProgramme { Site = place.Site, Category = plan.Category, Name = plan.Name.Zh, From = input.Period.From, Timetable = plan.Timetable };
            (await _running.StartAsync(id, programme, at)).EnsureAccepted();
            started.Add(id, (plan, place));
        }

        foreach (var one in (await _running.OccurrencesAsync(input.Period)).Where(one => one.TakesPlace)) await ChangeAsync(one, at);
        return
        [
            .. from one in await _running.OccurrencesAsync(input.Period)
               let programme = started[one.Programme]
               where one.TakesPlace && programme.Plan.IsHeldAsActivities
               select new PlannedOccurrence(one, programme.Place, input.Categories.First(category => category.Category == programme.Plan.Category)),
        ];
    }

    private async ValueTask ChangeAsync(ProgrammeOccurrence one, Instant at)
    {
        var change = chance.Next(ChangesOneIn);
        if (change == 0) (await _running.CancelOccurrenceAsync(one.Programme, one.Day, at)).EnsureAccepted();
        else if (change == 1) (await _running.MoveOccurrenceAsync(one.Programme, one.Day, one.StartsAt.Date + Afternoon, null, at)).EnsureAccepted();
    }
}

/// <summary>An occurrence that volunteers sign up for.</summary>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="At">The site that holds it.</param>
/// <param name="About">What it is about.</param>
internal sealed record PlannedOccurrence(ProgrammeOccurrence Occurrence, Place At, CategoryWeight About);
