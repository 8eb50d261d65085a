using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Teams;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Safeguards;

/// <summary>志愿服务条例 art. 12-13: a recruiter publishes full information and the risks, and a requester states the risks too.</summary>
public class StatingTheRisks
{
    [Fact]
    public void Is_asked_of_who_holds_an_activity_of_who_recruits_and_of_who_orders()
    {
        var silent = new AnActivity().Planned(plan => plan with { Information = null, Risk = null }).Build();

        silent.ShouldStayUnchangedBy(activity => activity.Publish(TestDistrict.Nine)).Refusals
            .Should().Equal(new InformationMissing(AnActivity.TheId), new RisksNotStated(AnActivity.TheId));
        Announcing(ARecruitmentDrive.Drive with { Risk = null! }).Should().Throw<ArgumentException>();
        Announcing(ARecruitmentDrive.Drive with { Information = " " }).Should().Throw<ArgumentException>();
        Ordering(ARequest.Order with { Risk = null! }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new RiskStatement(RiskLevel.Ordinary, " ")).Should().Throw<ArgumentException>("none known is a statement, nothing is not");
    }

    [Fact]
    public void Is_kept_where_volunteers_can_read_it()
    {
        var risk = new RiskStatement(RiskLevel.Dangerous, "high water");

        new AnActivity().Planned(plan => plan with { Risk = risk }).Published().Build().Should().BeEquivalentTo(new { Risk = risk, AnActivity.Plan.Information });
        new ARecruitmentDrive().Announcing(drive => drive with { Risk = risk }).Build().Risk.Should().Be(risk);
        new ARequest().Ordering(order => order with { Risk = risk }).Build().Risk.Should().Be(risk);
    }

    [Fact]
    public void Leaves_the_level_where_the_words_are_erased() =>
        new RiskStatement(RiskLevel.Dangerous, "high water").WithoutWords().Should().BeEquivalentTo(new { Level = RiskLevel.Dangerous, Statement = "" });

    private static Action Announcing(NewDrive drive) => () => _ = RecruitmentDrive.Announce(TestDistrict.Id, ARecruitmentDrive.TheId, drive, true, TestDistrict.Nine);

    private static Action Ordering(NewRequest order) => () => _ = ServiceRequest.Place(TestDistrict.Id, ARequest.TheId, order, TestDistrict.Nine, TestDistrict.Profile.Requests);
}
