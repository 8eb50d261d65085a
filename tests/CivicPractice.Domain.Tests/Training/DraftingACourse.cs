using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Training;

public class DraftingACourse
{
    public static TheoryData<string, Func<CoursePlan, CoursePlan>> PlansThatAreBugs { get; } = new()
    {
        { "no name", plan => plan with { Name = " " } },
        { "no content", plan => plan with { Content = "" } },
        { "no organiser", plan => plan with { Organiser = "" } },
        { "no study time", plan => plan with { StudyMinutes = 0 } },
        { "a category twice", plan => plan with { Categories = [ActivityCategory.LegalAid, ActivityCategory.LegalAid] } },
        { "no category at all", plan => plan with { Categories = [default] } },
        { "a role twice", plan => plan with { Roles = [VolunteerRole.Lecturer, VolunteerRole.Lecturer] } },
        { "no role at all", plan => plan with { Roles = [default] } },
        { "a pass without attendance", plan => plan with { LeastMinutes = 0 } },
        { "more attendance than study time", plan => plan with { LeastMinutes = 241 } },
        { "a pass mark below all scores", plan => plan with { PassMark = -1 } },
        { "a pass mark above all scores", plan => plan with { PassMark = 101 } },
        { "valid for hours", plan => plan with { Validity = Period.FromHours(48) } },
        { "valid for no day", plan => plan with { Validity = Period.Zero } },
        { "valid backwards", plan => plan with { Validity = Period.FromYears(1) - Period.FromMonths(1) } },
    };

    [Fact]
    public void Raises_what_it_qualifies_for()
    {
        var course = TrainingCourse.Draft(TestDistrict.Id, ATrainingCourse.TheId, ATrainingCourse.Plan, TestDistrict.Nine);

        Raised.EventsOf(course).Should().Equal(new CourseDrafted(ATrainingCourse.TheId, course.Plan.Categories, 240) { Roles = course.Plan.Roles });
        course.Plan.Should().BeEquivalentTo(ATrainingCourse.Plan);
        course.Facts().IsOpen.Should().BeFalse();
    }

    [Theory, MemberData(nameof(PlansThatAreBugs))]
    public void With_a_plan_that_makes_no_sense_is_a_bug_of_the_caller(string because, Func<CoursePlan, CoursePlan> change)
    {
        var draft = () => new ATrainingCourse().Planned(change).Build();
        draft.Should().Throw<ArgumentException>(because);

        var course = new ATrainingCourse().Build();
        var revise = () => course.Revise(change(ATrainingCourse.Plan), TestDistrict.Nine);
        revise.Should().Throw<ArgumentException>(because);
        Raised.EventsOf(course).Should().BeEmpty();
    }

    [Fact]
    public void Again_with_equal_categories_in_another_list_changes_nothing()
    {
        var course = new ATrainingCourse().Build();

        course.Revise(ATrainingCourse.Plan with { Categories = [.. ATrainingCourse.Plan.Categories] }, TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(course).Should().BeEmpty();

        course.Revise(ATrainingCourse.Plan with { Categories = [ActivityCategory.LegalAid] }, TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(course).Should().ContainSingle();
    }

    [Fact]
    public void Again_with_other_roles_or_another_pass_mark_rewrites_it()
    {
        var course = new ATrainingCourse().Planned(plan => plan with { Roles = [VolunteerRole.Lecturer] }).Build();
        var plan = ATrainingCourse.Plan with { Roles = [VolunteerRole.Lecturer] };

        course.Revise(plan, TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(course).Should().BeEmpty("the roles are the same in another list");
        course.Revise(plan with { Roles = [VolunteerRole.Mediator] }, TestDistrict.Nine).EnsureAccepted();
        course.Revise(plan with { Roles = [VolunteerRole.Mediator], PassMark = 60 }, TestDistrict.Nine).EnsureAccepted();
        course.Revise(plan with { Roles = [VolunteerRole.Mediator], PassMark = 60, LeastMinutes = 240 }, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(course).OfType<CourseRevised>().Should().HaveCount(3).And.OnlyContain(revised => revised.Roles.SequenceEqual(new[] { VolunteerRole.Mediator }));
        course.Offer(TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(course).OfType<CourseOffered>().Single().Roles.Should().Equal(VolunteerRole.Mediator);
        (course.Facts().LeastMinutes, course.Facts().PassMark).Should().Be((240, 60));
    }

    [Fact]
    public void Keeps_its_roles_when_the_caller_changes_the_list()
    {
        List<VolunteerRole> roles = [VolunteerRole.Lecturer];
        var course = TrainingCourse.Draft(TestDistrict.Id, ATrainingCourse.TheId, ATrainingCourse.Plan with { Roles = roles }, TestDistrict.Nine);

        roles.Clear();

        course.Plan.Roles.Should().Equal(VolunteerRole.Lecturer);
        Raised.EventsOf(course).OfType<CourseDrafted>().Single().Roles.Should().Equal(VolunteerRole.Lecturer);
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Is_for_general_training_where_it_names_neither_a_category_nor_a_role(bool categories, bool roles, bool general) =>
        (ATrainingCourse.Plan with { Categories = categories ? [ActivityCategory.LegalAid] : [], Roles = roles ? [VolunteerRole.Lecturer] : [] }).IsGeneral.Should().Be(general);

    [Fact]
    public void Keeps_its_categories_when_the_caller_changes_the_list()
    {
        List<ActivityCategory> drafted = [ActivityCategory.DroughtRelief], revised = [ActivityCategory.LegalAid];
        var course = TrainingCourse.Draft(TestDistrict.Id, ATrainingCourse.TheId, ATrainingCourse.Plan with { Categories = drafted }, TestDistrict.Nine);

        drafted.Clear();
        course.Plan.Categories.Should().Equal(ActivityCategory.DroughtRelief);
        course.Revise(ATrainingCourse.Plan with { Categories = revised }, TestDistrict.Nine).EnsureAccepted();
        revised.Clear();

        course.Plan.Categories.Should().Equal(ActivityCategory.LegalAid);
        Raised.EventsOf(course).OfType<CourseRevised>().Single().Categories.Should().Equal(ActivityCategory.LegalAid);
    }

    [Fact]
    public void Again_with_the_same_plan_changes_nothing()
    {
        var course = new ATrainingCourse().Build();

        course.Revise(ATrainingCourse.Plan, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(course).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2022-03-08", "2024-03-07")]
    [InlineData("2024-02-29", "2026-02-27")] // the anniversary is 28 February, and the certificate ends the day before
    public void Gives_certificates_that_end_the_day_before_their_anniversary(string from, string last) =>
        ATrainingCourse.Plan.LastDayFrom(Day(from)).Should().Be(Day(last));

    [Fact]
    public void Without_a_validity_gives_certificates_that_do_not_expire() =>
        (ATrainingCourse.Plan with { Validity = null }).LastDayFrom(TestDistrict.Monday).Should().BeNull();

    [Fact]
    public void Comes_before_it_is_on_the_list_of_offers()
    {
        TrainingCourse[] courses =
        [
            ATrainingCourse.In(CourseState.Drafted).Build(),
            new ATrainingCourse().WithId(new(new Guid("00000000-0000-7000-8000-0000000c0a02"))).Offered().Build(),
            new ATrainingCourse().WithId(new(new Guid("00000000-0000-7000-8000-0000000c0a03"))).DraftedAt(TestDistrict.Nine + Duration.FromDays(1)).Offered().Build(),
            ATrainingCourse.In(CourseState.Retired).Build(),
        ];

        new CourseOnOffer().ShouldAgreeWithItsExpression(courses);
        new CoursesOnOfferSpec().Evaluate(courses).Should().Equal(courses[2], courses[1]);
    }

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
