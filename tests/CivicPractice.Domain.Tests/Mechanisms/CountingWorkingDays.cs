using CivicPractice.Sites;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class CountingWorkingDays
{
    private static readonly LocalDate Friday = new(2022, 4, 1);

    // Saturday makes up for Monday and Tuesday.
    private static readonly WorkingDays Working = new(new Dictionary<LocalDate, HolidayKind>
    {
        [Friday.PlusDays(1)] = HolidayKind.MakeUpWorkday,
        [Friday.PlusDays(3)] = HolidayKind.DayOff,
        [Friday.PlusDays(4)] = HolidayKind.DayOff,
    });

    [Theory]
    [InlineData(1, 1)] // the make-up Saturday
    [InlineData(2, 5)] // Wednesday, after Sunday and the holidays
    [InlineData(10, 17)]
    public void Goes_over_weekends_and_holidays_and_not_over_days_that_make_up_for_them(int count, int daysLater) =>
        Working.After(Friday, count).Should().Be(Friday.PlusDays(daysLater));

    [Fact]
    public void Is_the_same_forwards_and_by_counting() => Gen.Select(Gen.Int[-400, 400], Gen.Int[1, 60]).Sample((from, count) =>
    {
        var (day, after) = (Friday.PlusDays(from), Working.After(Friday.PlusDays(from), count));

        Working.Contains(after).Should().BeTrue();
        Working.CountWithin(new Term(day.PlusDays(1), after)).Should().Be(count);
    });

    [Fact]
    public void Of_none_is_a_bug_of_the_caller() => FluentActions.Invoking(() => Working.After(Friday, 0)).Should().Throw<ArgumentOutOfRangeException>();
}
