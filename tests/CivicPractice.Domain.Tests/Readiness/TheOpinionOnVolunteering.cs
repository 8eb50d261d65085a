using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Readiness;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Readiness;

/// <summary>What the central opinion on volunteering of 2024-04-12 asks of posts and of sites (R20).</summary>
public class TheOpinionOnVolunteering
{
    [Fact]
    public void Lets_nobody_serve_untrained_and_no_site_be_ready_without_its_six_things()
    {
        var profile = TestDistrict.Profile with { TrainingFirst = new HashSet<ActivityCategory> { ActivityCategory.HealthCheck } };
        var (activity, volunteer) = (new AnActivity().Published().Build(), VolunteerFactsFor.Adult(AnActivity.Volunteer));
        activity.Try(one => one.SignUp(AnActivity.Participation, volunteer, TestDistrict.Nine, profile)).IsRefusedFor<VolunteerUntrained>().Should().BeTrue();
        activity.SignUp(
            AnActivity.Participation, volunteer.TrainedFor(ActivityCategory.HealthCheck, AnActivity.During), TestDistrict.Nine, profile).EnsureAccepted();

        foreach (var thing in Enum.GetValues<ReadinessThing>())
        {
            var asked = new AnInspection().Build().Items.First(item => item.Requirement.Thing == thing && item.Requirement.IsMandatory).Requirement.Code;
            new AnInspection().Missing(asked).OtherwiseMet().Concluded().Build().Level.Should().Be(ReadinessLevel.NotReady, "{0} is missing", asked);
        }

        new AnInspection().OtherwiseMet().Concluded().Build().Level.Should().Be(ReadinessLevel.Ready);
    }
}
