using CivicPractice.Domain.Tests.Support;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Scheduling;

/// <summary>Limits against fatigue: on end, in a day, in a week; the district's and the volunteer's own.</summary>
public class TooMuchServiceAtOnce
{
    private static readonly ScheduleRules NoRules = new();

    [Fact]
    public void Is_refused_on_end_unless_there_is_a_break_between()
    {
        var rules = new ScheduleRules { Limits = new ServiceLimits { MostOnEnd = Duration.FromHours(4) } };
        var schedule = Booked(rules, (8, 0, 120), (10, 29, 60));

        schedule.ShouldStayUnchangedBy(one => Hold(one, rules, At(11, 58, 61))).Should().Be((Decision)new TooMuchService(null, Duration.FromHours(4)));
        Hold(schedule, rules, At(11, 58, 60)).EnsureAccepted();
        Hold(schedule, rules, At(13, 28, 240)).EnsureAccepted();
    }

    [Fact]
    public void Is_refused_on_end_also_where_it_joins_what_comes_before_and_after()
    {
        var rules = new ScheduleRules { Limits = new ServiceLimits { MostOnEnd = Duration.FromHours(4) } };
        var schedule = Booked(rules, (8, 0, 120), (11, 0, 120));

        Hold(schedule, rules, At(10, 15, 30)).IsRefusedFor<TooMuchService>().Should().BeTrue();
        Hold(schedule, rules with { BreakOf = Duration.FromMinutes(15) }, At(10, 15, 30)).EnsureAccepted();
    }

    [Fact]
    public void Is_refused_in_any_24_hours_whatever_midnight_says()
    {
        var rules = new ScheduleRules { Limits = new ServiceLimits { MostInADay = Duration.FromHours(8) } };
        var schedule = Booked(rules, (18, 0, 6 * 60));

        schedule.ShouldStayUnchangedBy(one => Hold(one, rules, At(33, 0, 121))).Should().Be((Decision)new TooMuchService(Duration.FromHours(24), Duration.FromHours(8)));
        Hold(schedule, rules, At(33, 0, 120)).EnsureAccepted();
        Hold(schedule, rules, At(42, 0, 6 * 60)).EnsureAccepted();
    }

    [Fact]
    public void Is_refused_in_any_seven_days()
    {
        var rules = new ScheduleRules { Limits = new ServiceLimits { MostInAWeek = Duration.FromHours(10) } };
        var schedule = Booked(rules, (0, 0, 5 * 60), (24 * 6, 0, 5 * 60));

        Hold(schedule, rules, At(24 * 3, 0, 1)).Should().Be((Decision)new TooMuchService(Duration.FromDays(7), Duration.FromHours(10)));
        Hold(schedule, rules, At((24 * 7) + 5, 0, 5 * 60)).EnsureAccepted();
    }

    [Fact]
    public void Holds_by_the_stricter_of_the_district_s_and_one_s_own_limits()
    {
        var rules = new ScheduleRules { Limits = new ServiceLimits { MostInADay = Duration.FromHours(8), RestBetween = Duration.FromHours(1) } };
        var own = new ServiceLimits { MostInADay = Duration.FromHours(2), RestBetween = Duration.FromMinutes(5), MostInAWeek = Duration.FromHours(20) };

        rules.Limits.With(own).Should().Be(new ServiceLimits { MostInADay = Duration.FromHours(2), RestBetween = Duration.FromHours(1), MostInAWeek = Duration.FromHours(20) });
        own.With(rules.Limits).Should().Be(rules.Limits.With(own));
        Booked(NoRules).CanHold(Guid.NewGuid(), At(8, 0, 180), rules, own).Should().Be((Decision)new TooMuchService(Duration.FromHours(24), Duration.FromHours(2)));
        Booked(NoRules).CanHold(Guid.NewGuid(), At(8, 0, 180), rules).IsAccepted.Should().BeTrue();
    }

    // What is forgotten could not be counted.
    [Fact]
    public void Counts_what_ended_within_the_week_also_where_the_district_keeps_nothing()
    {
        var rules = new ScheduleRules { KeepEnded = Duration.Zero, Limits = new ServiceLimits { MostInAWeek = Duration.FromHours(10) } };
        var schedule = Booked(rules, (0, 0, 10 * 60));

        schedule.Hold(Guid.NewGuid(), At(24 * 7, 0, 60), rules, At(24 * 6, 0, 1).From).EnsureAccepted();
        schedule.Hold(Guid.NewGuid(), At(24 * 6, 12, 60), rules, At(24 * 6, 0, 1).From).IsRefusedFor<TooMuchService>().Should().BeTrue();
    }

    [Fact]
    public void Has_no_limit_of_nothing()
    {
        foreach (var bug in new Action[]
        {
            () => _ = new ServiceLimits { RestBetween = Duration.FromMinutes(-1) },
            () => _ = new ServiceLimits { MostOnEnd = Duration.Zero },
            () => _ = new ServiceLimits { MostInADay = Duration.Zero },
            () => _ = new ServiceLimits { MostInAWeek = Duration.Zero },
        }) bug.Should().Throw<ArgumentOutOfRangeException>();
    }

    // Against a model that tries every window of a day, minute by minute.
    [Fact]
    public void At_random_times_never_passes_the_limit_in_any_window() =>
        Gen.Select(Gen.Int[0, 96], Gen.Int[1, 12]).Array[0, 8].Sample(wanted =>
        {
            var rules = new ScheduleRules { Limits = new ServiceLimits { MostInADay = Duration.FromHours(5) } };
            var (schedule, held) = (Booked(NoRules), new List<(int From, int Until)>());
            foreach (var (from, length) in wanted.Select(one => (one.Item1 * 30, one.Item2 * 30)))
            {
                if (held.Exists(one => one.From < from + length && from < one.Until)) continue;
                var isAccepted = Hold(schedule, rules, At(0, from, length)).IsAccepted;

                isAccepted.Should().Be(Fullest([.. held, (from, from + length)]) <= 300);
                if (isAccepted) held.Add((from, from + length));
            }
        }, iter: 200);

    private static int Fullest(List<(int From, int Until)> services) =>
        Enumerable.Range(-96, 96 * 3).Select(half => half * 30).Max(from => services.Sum(one => Math.Max(0, Math.Min(one.Until, from + 1440) - Math.Max(one.From, from))));

    private static Schedule Booked(ScheduleRules rules, params (int Hour, int Minute, int Minutes)[] services)
    {
        var schedule = Schedule.Of(TestDistrict.Id, AVolunteer.TheId);
        foreach (var (hour, minute, minutes) in services) Hold(schedule, rules, At(hour, minute, minutes)).EnsureAccepted();
        return schedule;
    }

    private static Decision Hold(Schedule schedule, ScheduleRules rules, TimeRange during) => schedule.Hold(Guid.NewGuid(), during, rules, TestDistrict.Nine);

    private static TimeRange At(int hour, int minute, int minutes) =>
        TimeRange.Starting(TestDistrict.TimeZone.AtStartOfDay(TestDistrict.Monday).ToInstant() + Duration.FromHours(hour) + Duration.FromMinutes(minute), Duration.FromMinutes(minutes));
}
