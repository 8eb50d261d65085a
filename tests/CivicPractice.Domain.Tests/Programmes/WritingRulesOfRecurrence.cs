using CivicPractice.Programmes;
using NodaTime;

namespace CivicPractice.Domain.Tests.Programmes;

public class WritingRulesOfRecurrence
{
    [Theory]
    [InlineData("FREQ=DAILY", "FREQ=DAILY")]
    [InlineData("rrule:freq=weekly;byday=mo,we", "FREQ=WEEKLY;BYDAY=MO,WE")]
    [InlineData("WKST=MO;INTERVAL=1;BYDAY=+1FR,1FR,-1SU;FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=1FR,-1SU")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU", "FREQ=YEARLY;BYDAY=MO;BYWEEKNO=20;WKST=SU")]
    [InlineData("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12", "FREQ=MONTHLY;COUNT=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")]
    [InlineData("FREQ=DAILY;UNTIL=20221031", "FREQ=DAILY;UNTIL=20221031")]
    public void Brings_them_into_one_form(string text, string expected)
    {
        RecurrenceRule.Parse(text).ToString().Should().Be(expected);
        RecurrenceRule.Parse(expected).Should().Be(RecurrenceRule.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("DAILY")]
    [InlineData("BYDAY=MO")]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=DAILY;BYHOUR=8")]
    [InlineData("FREQ=DAILY;FREQ=DAILY")]
    [InlineData("FREQ=DAILY;COUNT=3;UNTIL=20221031")]
    [InlineData("FREQ=DAILY;UNTIL=20221031T000000Z")]
    [InlineData("FREQ=DAILY;UNTIL=20220230")]
    [InlineData("FREQ=DAILY;COUNT=0")]
    [InlineData("FREQ=DAILY;INTERVAL=-1")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=0")]
    [InlineData("FREQ=MONTHLY;BYYEARDAY=1")]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=1")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20,-20")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=1")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=-52")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=53")]
    [InlineData("FREQ=YEARLY;INTERVAL=2;BYWEEKNO=20")]
    [InlineData("FREQ=YEARLY;BYYEARDAY=100;BYMONTH=4")]
    [InlineData("FREQ=YEARLY;BYDAY=2FR;BYMONTHDAY=13")]
    [InlineData("FREQ=DAILY;BYSETPOS=1")]
    [InlineData("FREQ=MONTHLY;BYDAY=XX")]
    [InlineData("FREQ=DAILY;X-OWN=1")]
    [InlineData("FREQ=DAILY;")]
    public void Refuses_what_is_none_says_more_than_days_or_is_read_differently(string text)
    {
        RecurrenceRule.TryParse(text, out var rule).Should().BeFalse();
        rule.Should().Be(default(RecurrenceRule));
        FluentActions.Invoking(() => RecurrenceRule.Parse(text)).Should().Throw<FormatException>();
        RecurrenceRule.TryParse(null, out _).Should().BeFalse();
    }

    [Fact]
    public void Tells_the_parts()
    {
        var rule = RecurrenceRule.Parse("FREQ=WEEKLY;UNTIL=20221031;BYDAY=MO");

        (rule.Until, rule.PartOf("BYDAY"), rule.PartOf("COUNT"), rule.Endless.Code).Should().Be((new LocalDate(2022, 10, 31), "MO", null, "FREQ=WEEKLY;BYDAY=MO"));
        RecurrenceRule.Daily.Until.Should().BeNull();
        (default(RecurrenceRule).Code, default(RecurrenceRule).Until).Should().Be(("", null));
        RecurrenceRule.Parse(RecurrenceRule.Weekdays.Code).Should().Be(RecurrenceRule.Weekdays);
    }
}
