using CivicPractice.Scheduling;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Volunteers' schedules: no overlap, the rest between, given back.</summary>
internal static class Schedules
{
    private static readonly VolunteerId Volunteer = AnActivity.Volunteer;
    private static readonly Instant Ten = TestDistrict.Nine + Duration.FromHours(1);
    private static readonly ScheduleRules Free = new();
    private static readonly ScheduleRules Resting = new() { Limits = new ServiceLimits { RestBetween = Duration.FromMinutes(30) } };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A schedule holds times that only touch and refuses those that overlap by a microsecond", play => RunAsync(play,
            ("overlap the end", schedule => schedule.Hold(Booking(2), new TimeRange(Ten + Duration.FromHours(1) - Instants.Microsecond, Ten + Duration.FromHours(2)), Free, TestDistrict.Nine)),
            ("touch the end", schedule => schedule.Hold(Booking(3), new TimeRange(Ten + Duration.FromHours(1), Ten + Duration.FromHours(2)), Free, TestDistrict.Nine)),
            ("touch the beginning", schedule => schedule.Hold(Booking(4), new TimeRange(TestDistrict.Nine, Ten), Free, TestDistrict.Nine)),
            ("overlap two", schedule => schedule.Hold(Booking(5), new TimeRange(TestDistrict.Nine, Ten + Duration.FromMinutes(1)), Free, TestDistrict.Nine)),
            ("hold again", schedule => schedule.Hold(Booking(1), Hour(0), Free, TestDistrict.Nine)),
            ("hold again for another time", schedule => schedule.Hold(Booking(1), Hour(9), Free, TestDistrict.Nine)))),
        new("A schedule keeps the rest that the district asks for", play => RunAsync(play,
            ("too little rest", schedule => schedule.Hold(Booking(2), Hour(1), Resting, TestDistrict.Nine)),
            ("a microsecond too little", schedule => schedule.Hold(Booking(2), TimeRange.Starting(Ten + Duration.FromMinutes(90) - Instants.Microsecond, Duration.FromHours(1)), Resting, TestDistrict.Nine)),
            ("rest enough", schedule => schedule.Hold(Booking(3), TimeRange.Starting(Ten + Duration.FromMinutes(90), Duration.FromHours(1)), Resting, TestDistrict.Nine)))),
        new("A schedule gives times back and drops what ended long ago", play => RunAsync(play,
            ("release what is not held", schedule => schedule.Release(Booking(9), TestDistrict.Nine)),
            ("release", schedule => schedule.Release(Booking(1), TestDistrict.Nine)),
            ("release again", schedule => schedule.Release(Booking(1), TestDistrict.Nine)),
            ("hold the same time", schedule => schedule.Hold(Booking(2), Hour(0), Free, TestDistrict.Nine)),
            ("hold a month later", schedule => schedule.Hold(Booking(3), Hour(720), Free, TestDistrict.Nine + Duration.FromDays(29))))),
        new("A schedule gives the rest of a time back that was over early", play => RunAsync(play,
            ("over early", schedule => schedule.Shorten(Booking(1), Ten + Duration.FromMinutes(20), Ten + Duration.FromMinutes(20))),
            ("over early again", schedule => schedule.Shorten(Booking(1), Ten + Duration.FromMinutes(20), Ten + Duration.FromMinutes(20))),
            ("hold it again", schedule => schedule.Hold(Booking(1), Hour(0), Free, TestDistrict.Nine)),
            ("hold the rest", schedule => schedule.Hold(Booking(2), new TimeRange(Ten + Duration.FromMinutes(20), Ten + Duration.FromHours(1)), Free, TestDistrict.Nine)))),
        new("A schedule that is empty is not stored", EmptyAsync),
    ];

    private static async Task RunAsync(Play play, params (string What, Func<Schedule, Decision> Command)[] steps)
    {
        await play.PutAsync(new ASchedule().Of(Volunteer).Holding(Hour(0), Booking(1)).BuildUnstored());
        foreach (var (what, command) in steps) await play.StepAsync(what, Volunteer, command);
        await play.OpenAsync();
        await play.TellAsync<Schedule, VolunteerId>("in the end", Volunteer);
        await play.TellHistoryAsync();
    }

    private static async Task EmptyAsync(Play play)
    {
        var work = play.Begin();
        work.Repository<Schedule, VolunteerId>().Add(Schedule.Of(TestDistrict.Id, Volunteer));
        Must.Hold(!work.HasChanges, "An aggregate that has raised nothing is no change.");
        await work.CommitAsync();

        Must.Hold(await play.Begin().Repository<Schedule, VolunteerId>().FindAsync(Volunteer) is null, "An aggregate that has raised nothing is not stored.");
        await play.PutAsync(new ASchedule().Of(Volunteer).Holding(Hour(0), Booking(1)).BuildUnstored());
        await play.TellAsync<Schedule, VolunteerId>("in the end", Volunteer);
        await play.TellHistoryAsync();
    }

    private static TimeRange Hour(int later) => TimeRange.Starting(Ten + Duration.FromHours(later), Duration.FromHours(1));

    private static Guid Booking(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 3);
}
