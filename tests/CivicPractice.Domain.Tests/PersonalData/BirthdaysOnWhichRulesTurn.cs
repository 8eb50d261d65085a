using CivicPractice.PersonalData;
using NodaTime;

namespace CivicPractice.Domain.Tests.PersonalData;

public class BirthdaysOnWhichRulesTurn
{
    [Fact]
    public void Are_the_8th_the_14th_and_the_18th() =>
        Birthdays.Of(new(2010, 9, 1)).Should().Be(new Birthdays(new(2018, 9, 1), new(2024, 9, 1), new(2028, 9, 1)));

    [Fact]
    public void Are_the_16th_for_one_who_lives_on_own_labour() =>
        Birthdays.Of(new(2010, 9, 1), livesOnOwnLabour: true).AdultFrom.Should().Be(new LocalDate(2026, 9, 1));

    [Fact]
    public void Fall_on_the_last_of_February_where_the_29th_is_missing() =>
        Birthdays.Of(new(2008, 2, 29)).Should().Be(new Birthdays(new(2016, 2, 29), new(2022, 2, 28), new(2026, 2, 28)));

    [Fact]
    public void Lie_within_the_calendar() => FluentActions.Invoking(() => Birthdays.Of(new(9990, 1, 1))).Should().Throw<ArgumentOutOfRangeException>();
}
