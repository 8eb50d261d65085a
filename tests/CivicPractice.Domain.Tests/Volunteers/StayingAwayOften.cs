using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

/// <summary>The absences of one volunteer, by year and kind.</summary>
public class StayingAwayOften
{
    private static readonly LocalDate Day = TestDistrict.Monday;
    private static readonly NoShowRules Rules = AnAbsenceFile.Rules;

    [Fact]
    public void Reaches_the_limit_with_the_fifth_of_a_year()
    {
        var file = new AnAbsenceFile().AbsentOften(4, Day).Build();
        (file.ReachedLimitOn, file.OneShortOn).Should().Be((null, Day));

        Note(file, 5, AbsenceKind.Unexcused, Day.PlusDays(9));

        (file.ReachedLimitOn, file.OneShortOn).Should().Be((Day.PlusDays(9), null));
        Raised.EventsOf(file).Should().Equal(
            new AbsenceNoted(AVolunteer.TheId, AnAbsenceFile.Cause(5), AbsenceKind.Unexcused, null, Day.PlusDays(9)), new AbsenceLimitReached(AVolunteer.TheId, Day.PlusDays(9), 5, 0));
        file.CanEndRegistration(Day.PlusDays(9), Rules).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Reaches_the_limit_with_the_third_on_purpose() =>
        new AnAbsenceFile().AbsentOften(2, Day, AbsenceKind.Malicious).Absent(AbsenceKind.Malicious, Day.PlusDays(2), 3).Build().ReachedLimitOn.Should().Be(Day.PlusDays(2));

    [Fact]
    public void Counts_each_kind_by_itself()
    {
        var file = new AnAbsenceFile().AbsentOften(4).AbsentOften(2, kind: AbsenceKind.Malicious, from: 5).Build();

        file.CountIn(Day.Year).Should().Be(new AbsencesOfYear(4, 2));
        file.ShouldStayUnchangedBy(one => one.CanEndRegistration(Day, Rules)).Should().Be((Decision)new NoShowLimitNotReached(AVolunteer.TheId, Day.Year, 4, 2, 5, 3));
    }

    [Fact]
    public void Over_two_years_reaches_none()
    {
        var (december, january) = (new LocalDate(2021, 12, 31), new LocalDate(2022, 1, 1));

        var file = new AnAbsenceFile().AbsentOften(4, december).AbsentOften(4, january, from: 5).Build();

        (file.ReachedLimitOn, file.OneShortOn).Should().Be((null, january));
    }

    [Theory]
    [InlineData(2021, true)]
    [InlineData(2020, false)]
    public void Ends_a_registration_in_the_year_or_the_next_and_not_later(int year, bool accepted) =>
        new AnAbsenceFile().AbsentOften(5, new LocalDate(year, 12, 31)).Build().Try(file => file.CanEndRegistration(new LocalDate(2022, 1, 1), Rules)).IsAccepted.Should().Be(accepted);

    [Fact]
    public void Is_taken_off_the_count_by_an_excuse()
    {
        var file = new AnAbsenceFile().AbsentOften(5).Build();

        Note(file, 2, AbsenceKind.Excused, Day);

        (file.ReachedLimitOn, file.OneShortOn, file.CountIn(Day.Year)).Should().Be((null, Day, new AbsencesOfYear(4, 0)));
        file.Absences.Should().HaveCount(5, "that it was noted stays");
        Raised.EventsOf(file).Should().Equal(
            new AbsenceNoted(AVolunteer.TheId, AnAbsenceFile.Cause(2), AbsenceKind.Excused, AbsenceKind.Unexcused, Day), new AbsenceLimitLifted(AVolunteer.TheId, Day));
    }

    [Fact]
    public void With_an_excuse_from_the_first_is_not_noted()
    {
        var file = new AnAbsenceFile().Build();

        Note(file, 1, AbsenceKind.Excused, Day);

        (file.Absences.Count, Raised.EventsOf(file).Count()).Should().Be((0, 0));
    }

    [Fact]
    public void Reaches_no_limit_where_the_district_sets_none()
    {
        var file = new AnAbsenceFile().Build();
        foreach (var kind in new[] { AbsenceKind.Unexcused, AbsenceKind.Malicious })
        {
            for (var i = 1; i <= 9; i++)
                file.Note(AnAbsenceFile.Cause(i + (10 * (int)kind)), kind, Day, new NoShowRules { UnexcusedAYear = null, MaliciousAYear = null }, TestDistrict.Nine).EnsureAccepted();
        }

        (file.ReachedLimitOn, file.OneShortOn).Should().Be((null, null));
    }

    [Fact]
    public void Is_judged_by_the_rules_of_the_day_of_ending()
    {
        var file = new AnAbsenceFile().AbsentOften(4).Build();

        file.CanEndRegistration(Day, new NoShowRules { UnexcusedAYear = 4 }).IsAccepted.Should().BeTrue();
        file.Try(one => one.CanEndRegistration(Day, new NoShowRules { UnexcusedAYear = null })).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public void Is_no_news_once_the_registration_has_ended()
    {
        var file = new AnAbsenceFile().AbsentOften(4).Closed().Build();

        Note(file, 5, AbsenceKind.Unexcused, Day);

        Raised.EventsOf(file).Should().ContainSingle().Which.Should().BeOfType<AbsenceNoted>();
        new NoShowLimitReached(Day).IsSatisfiedBy(file).Should().BeFalse();
    }

    [Fact]
    public void Of_one_cause_in_two_registrations_counts_once_in_the_volunteers_favour()
    {
        var file = new AnAbsenceFile().Absent(AbsenceKind.Malicious).Absent(AbsenceKind.Unexcused, number: 2).Build();
        var other = new AnAbsenceFile().Of(AVolunteer.OtherId).Absent().Absent(AbsenceKind.Malicious, number: 2).Absent(AbsenceKind.Unexcused, number: 3).Build();

        file.Absorb(AVolunteer.OtherId, other.Absences, Rules, TestDistrict.Nine).EnsureAccepted();

        file.CountIn(Day.Year).Should().Be(new AbsencesOfYear(3, 0));
    }

    [Fact]
    public void Of_nothing_or_with_oneself_is_a_bug_of_the_caller()
    {
        var file = new AnAbsenceFile().Build();
        var bugs = new Action[]
        {
            () => _ = file.CanNote(Guid.Empty),
            () => _ = file.Absorb(AVolunteer.TheId, [], Rules, TestDistrict.Nine),
            () => _ = file.CarryTo(default, Rules, TestDistrict.Nine),
            () => _ = new NoShowRules { UnexcusedAYear = 0 },
            () => _ = new NoShowRules { MaliciousAYear = 0 },
        };

        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
    }

    // Against a model that keeps the last word on each cause and counts on the fingers.
    [Fact]
    public void Agrees_with_a_count_by_hand_after_any_sequence_of_notes() => Gen.Select(Gen.Int[1, 9], Gen.Int[0, 2], Gen.Int[0, 3]).Array[0, 40].Sample(notes =>
    {
        var (file, rules) = (new AnAbsenceFile().Build(), new NoShowRules { UnexcusedAYear = 3, MaliciousAYear = 2 });
        Dictionary<int, (AbsenceKind Kind, LocalDate Day)> model = [];
        foreach (var (number, kindNumber, months) in notes)
        {
            var (kind, day) = ((AbsenceKind)kindNumber, new LocalDate(2021, 11, 5).PlusMonths(months));
            file.Note(AnAbsenceFile.Cause(number), kind, day, rules, TestDistrict.Nine).EnsureAccepted();
            if (kind != AbsenceKind.Excused || model.ContainsKey(number)) model[number] = (kind, day);

            foreach (var year in new[] { 2021, 2022 })
                file.CountIn(year).Should().Be(new AbsencesOfYear(Count(AbsenceKind.Unexcused, year), Count(AbsenceKind.Malicious, year)));
            var reached = new[] { 2021, 2022 }.Where(year => Count(AbsenceKind.Unexcused, year) >= 3 || Count(AbsenceKind.Malicious, year) >= 2).ToList();
            file.ReachedLimitOn?.Year.Should().Be(reached.LastOrDefault());
            (file.ReachedLimitOn is null).Should().Be(reached.Count == 0);
            if (file.ReachedLimitOn is { } on) (UpTo(AbsenceKind.Unexcused, on) >= 3 || UpTo(AbsenceKind.Malicious, on) >= 2).Should().BeTrue();
        }

        int Count(AbsenceKind kind, int year) => model.Values.Count(one => one.Kind == kind && one.Day.Year == year);

        int UpTo(AbsenceKind kind, LocalDate day) => model.Values.Count(one => one.Kind == kind && one.Day.Year == day.Year && one.Day <= day);
    });

    private static void Note(AbsenceFile file, int number, AbsenceKind kind, LocalDate day) =>
        file.Note(AnAbsenceFile.Cause(number), kind, day, Rules, TestDistrict.Nine).EnsureAccepted();
}
