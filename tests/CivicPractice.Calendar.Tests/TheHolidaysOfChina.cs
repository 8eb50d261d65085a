using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Calendar.Tests;

public class TheHolidaysOfChina
{
    private static readonly WorkingDays Working = new(HolidaysOfChina.Days);

    [Theory]
    [InlineData(2022, 1, 31, false)] // New Year's Eve by the moon
    [InlineData(2022, 2, 6, false)]
    [InlineData(2022, 1, 29, true)] // a Saturday that makes up for it
    [InlineData(2022, 1, 30, true)] // and the Sunday after
    [InlineData(2022, 2, 7, true)]
    [InlineData(2022, 4, 2, true)] // Saturday before the Tomb-sweeping days
    [InlineData(2022, 4, 9, false)] // an ordinary Saturday
    [InlineData(2022, 10, 7, false)]
    [InlineData(2022, 10, 8, true)]
    [InlineData(2020, 1, 31, false)] // the spring festival that was made longer
    public void Are_known_with_the_days_that_make_up_for_them(int year, int month, int day, bool isWorking) =>
        Working.Contains(new LocalDate(year, month, day)).Should().Be(isWorking);

    [Fact]
    public void Are_those_of_whole_years_and_of_no_other()
    {
        HolidaysOfChina.Covers.Should().Be(new Term(new LocalDate(2016, 1, 1), new LocalDate(2026, 12, 31)));
        HolidaysOfChina.Days.Keys.Should().OnlyContain(day => HolidaysOfChina.Covers.Contains(day));
        HolidaysOfChina.Days.Keys.Select(day => day.Year).Distinct().Should().HaveCount(11);
    }

    [Fact]
    public void Make_up_only_for_days_of_a_weekend() =>
        HolidaysOfChina.Days.Where(day => day.Value == HolidayKind.MakeUpWorkday).Should().NotBeEmpty()
            .And.OnlyContain(day => day.Key.DayOfWeek == IsoDayOfWeek.Saturday || day.Key.DayOfWeek == IsoDayOfWeek.Sunday);
}
