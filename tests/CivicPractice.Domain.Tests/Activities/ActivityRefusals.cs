using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class ActivityRefusals
{
    private static readonly Refusal[] All =
    [
        new CoOrganizerNotInForce(new PartnershipId(new Guid("00000000-0000-7000-8000-000000000241")), AnActivity.Tuesday),
        new BeginningPassed(TestDistrict.Nine),
        new InformationMissing(AnActivity.TheId),
        new RisksNotStated(AnActivity.TheId),
        new FewerSeatsThanTaken(1, 2),
        new SignUpClosed(TestDistrict.Nine),
        new AlreadySignedUp(AnActivity.Volunteer),
        new SeatsTaken(3),
        new ParticipationWithdrawn(AnActivity.Participation),
        new WithdrawalClosed(TestDistrict.Nine),
        new TooEarlyToCheckIn(TestDistrict.Nine),
        new TooLateToCheckIn(TestDistrict.Nine),
        new TooEarlyToMarkAbsent(TestDistrict.Nine),
        new TooEarlyToComplete(TestDistrict.Nine),
        new ActivityReviewClosed(TestDistrict.Nine),
        new EndPassed(TestDistrict.Nine),
        new EndsBeforeItBegins(TestDistrict.Nine),
        new ScheduleConflict(AnActivity.During),
        new TooLittleRest(AnActivity.During, Duration.FromMinutes(45)),
    ];

    [Fact]
    public void Speak_both_languages_and_name_nobody()
    {
        All.Select(refusal => refusal.Code).Should().OnlyHaveUniqueItems();
        All.Should().AllSatisfy(refusal =>
        {
            var (zh, en) = (refusal.Describe(CultureInfo.GetCultureInfo("zh-CN")), refusal.Describe(CultureInfo.GetCultureInfo("en")));
            zh.Should().NotBe(en).And.EndWith("。");
            en.Should().EndWith(".").And.NotContain(AnActivity.Volunteer.ToString());
        });
    }

    [Fact]
    public void Show_their_facts()
    {
        new FewerSeatsThanTaken(1, 2).Text.Should().Be(new Bilingual("已有 2 人报名，名额不能减到 1。", "2 seats are taken; there cannot be only 1."));
        new TooLittleRest(AnActivity.During, Duration.FromMinutes(45)).Text.En.Should().StartWith("45 minutes of rest are needed");
    }
}
