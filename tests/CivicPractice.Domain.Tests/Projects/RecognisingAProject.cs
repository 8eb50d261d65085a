using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Projects;

public class RecognisingAProject
{
    private static readonly ProjectRecognition Brand = AServiceProject.Brand;

    [Fact]
    public void Makes_it_a_brand_of_the_highest_level()
    {
        var project = new AServiceProject().Launched().Recognised(RecognitionLevel.City).Recognised(RecognitionLevel.Town).Build();

        project.BrandLevel.Should().Be(RecognitionLevel.City);
        project.Recognitions.Select(one => one.Level).Should().Equal(RecognitionLevel.City, RecognitionLevel.Town);

        project.RevokeRecognition(Brand with { Level = RecognitionLevel.City }, TestDistrict.Nine).EnsureAccepted();
        project.BrandLevel.Should().Be(RecognitionLevel.Town);
        project.RevokeRecognition(Brand with { Level = RecognitionLevel.Town }, TestDistrict.Nine).EnsureAccepted();
        project.BrandLevel.Should().BeNull();
        Raised.EventsOf(project).Should().Equal(
            new ProjectRecognitionRevoked(project.Id, RecognitionLevel.City, Brand.On), new ProjectRecognitionRevoked(project.Id, RecognitionLevel.Town, Brand.On));
    }

    [Fact]
    public void Again_with_the_same_level_name_and_day_changes_nothing()
    {
        var project = AServiceProject.In(ProjectState.Concluded).Recognised().Build();

        project.Recognise(Brand with { AwardedBy = "区民政局" }, Brand.On, TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(project).Should().BeEmpty();

        project.Recognise(Brand with { Name = "最佳志愿服务项目" }, Brand.On, TestDistrict.Nine).EnsureAccepted();
        project.Recognise(Brand with { On = Brand.On.PlusYears(-1) }, Brand.On, TestDistrict.Nine).EnsureAccepted();
        project.Recognitions.Should().HaveCount(3);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Is_entered_from_its_day_on(int days, bool accepted)
    {
        var on = TestDistrict.Monday.PlusDays(days);

        AServiceProject.In(ProjectState.Running).Build().Try(one => one.Recognise(Brand with { On = on }, TestDistrict.Monday, TestDistrict.Nine))
            .Should().Be(accepted ? Decision.Accepted : new ProjectRecognisedInFuture(on));
    }

    [Fact]
    public void Takes_nothing_back_that_it_does_not_have()
    {
        var project = new AServiceProject().Launched().Recognised().Build();

        project.RevokeRecognition(Brand with { On = Brand.On.PlusDays(1) }, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(project).Should().BeEmpty();
        project.Recognitions.Should().ContainSingle();
    }

    [Fact]
    public void By_nobody_or_as_nothing_is_a_bug_of_the_caller()
    {
        var project = AServiceProject.In(ProjectState.Running).Build();

        foreach (var none in new[] { Brand with { Level = 0 }, Brand with { Name = " " }, Brand with { AwardedBy = "" } })
        {
            FluentActions.Invoking(() => project.Recognise(none, Brand.On, TestDistrict.Nine)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => project.RevokeRecognition(none, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void Lists_brands_of_a_level_and_above_the_highest_first()
    {
        ServiceProject[] projects =
        [
            new AServiceProject().Launched().Build(),
            new AServiceProject().Launched().Recognised(RecognitionLevel.District).Build(),
            new AServiceProject().Launched().Recognised(RecognitionLevel.Town).Build(),
            new AServiceProject().Planned(plan => plan with { From = TestDistrict.Monday.PlusDays(-1) }).Launched().Recognised(RecognitionLevel.District).Build(),
            new AServiceProject().Launched().Recognised(RecognitionLevel.National).Concluded().Build(),
        ];

        new BrandedProjectsSpec(RecognitionLevel.District).Evaluate(projects).Should().Equal(projects[4], projects[3], projects[1]);
        new BrandedProjectsSpec().Evaluate(projects).Should().HaveCount(4);
    }
}
