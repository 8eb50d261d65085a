using System.Text.Json;
using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.EntityFrameworkCore.Serialization;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.PersonalData;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Tests.Serialization;

public class RecordsAsJson
{
    public static TheoryData<Type> Kept =>
    [
        .. RootTypes.All.SelectMany(Fields.Of).Select(one => one.FieldType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            .Select(type => type.GetGenericArguments()[0])
            .Where(type => type != typeof(RaisedEvent))
            .Append(typeof(CoursePlan)).Append(typeof(IdempotencyKey)).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Kept))]
    public void Are_read_as_they_were_written(Type type)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var written = type == typeof(IdempotencyKey)
                ? new IdempotencyKey($"键 {seed}")
                : new AnyValue(seed).Of(type, isFull: seed switch { 0 => true, 1 => false, _ => null });

            Fields.Differences(written, DomainJson.Read(DomainJson.Write(written, type), type)).Should().BeEmpty();
        }
    }

    [Fact]
    public void Keep_points_as_exact_numbers() =>
        DomainJson.Write(new StarAward(new StarRating(2), new StarThreshold(300, new Points(150)), TestDistrict.Nine))
            .Should().Be("""{"stars":2,"for":{"hours":300,"points":1.5},"at":"2022-03-07T01:00:00Z"}""");

    [Fact]
    public void Keep_Chinese_readable_and_rare_characters_exact()
    {
        var awarded = new HonourAward(Honour.FinestVolunteer, TestDistrict.Monday, "南山村“好人”𠮷");

        DomainJson.Write(awarded).Should().StartWith("""{"honour":"finest-volunteer","on":"2022-03-07","awardedBy":"南山村“好人”""");
        DomainJson.Read<HonourAward>(DomainJson.Write(awarded)).Should().Be(awarded);
    }

    [Fact]
    public void Are_refused_where_a_constructor_would_refuse() =>
        FluentActions.Invoking(() => DomainJson.Read<TimeRange>("""{"from":"2022-03-07T11:00:00Z","until":"2022-03-07T10:00:00Z"}"""))
            .Should().Throw<ArgumentException>();

    // Masked, or as an empty object, it would be lost in silence.
    [Fact]
    public void Never_keep_what_tells_who_somebody_is()
    {
        FluentActions.Invoking(() => DomainJson.Write(PersonName.Parse("王小明"))).Should().Throw<NotSupportedException>();
        FluentActions.Invoking(() => DomainJson.Write(ResidentIdNumber.Parse("11010519491231002X"))).Should().Throw<NotSupportedException>();
        FluentActions.Invoking(() => DomainJson.Write(PhoneNumber.Parse("+8613800138000"))).Should().Throw<NotSupportedException>();
    }

    [Theory]
    [InlineData("""{"from":"2022-03-07T10:00:00Z"}""")]
    [InlineData("3")]
    public void Of_two_parts_need_both(string text) => FluentActions.Invoking(() => DomainJson.Read<TimeRange>(text)).Should().Throw<JsonException>();

    [Theory]
    [InlineData("""{"from":"2022-03-07T01:00:00Z","mood":{"a":[1]},"until":"2022-03-07T02:00:00Z"}""")]
    [InlineData("""{"until":"2022-03-07T02:00:00Z","from":"2022-03-07T01:00:00Z"}""")]
    public void Of_two_parts_may_have_others_and_another_order(string text) =>
        DomainJson.Read<TimeRange>(text).Should().Be(TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(1)));

    [Fact]
    public void Of_an_earlier_release_are_for_no_role_and_ask_for_no_mark()
    {
        var plan = DomainJson.Read<CoursePlan>("""{"name":"a","content":"b","studyMinutes":60,"organiser":"c","categories":["legal-aid"]}""");
        var certificate = DomainJson.Read<TrainingCertificate>(
            """{"id":"00000000-0000-7000-8000-0000000000a1","course":"00000000-0000-7000-8000-0000000000a2","categories":["legal-aid"],"from":"2022-03-07","holdsThrough":null}""");

        (plan.Roles.Count, plan.LeastMinutes, plan.PassMark).Should().Be((0, null, null));
        certificate.Roles.Should().BeEmpty();
    }

    [Fact]
    public void Are_never_nothing() => FluentActions.Invoking(() => DomainJson.Read<CoursePlan>("null")).Should().Throw<JsonException>();

    [Fact]
    public void Say_of_which_kind_the_one_they_name_is()
    {
        Assignee[] assignees = [default, Assignee.Of(AVolunteer.TheId), Assignee.Of(ATeam.TheId)];
        ActivityHost[] hosts = [default, ActivityHost.Of(ASite.CentreId), ActivityHost.Of(AnOrganization.TheId), ActivityHost.Of(ATeam.TheId)];
        EvaluationSubject[] subjects = [default, EvaluationSubject.Of(ASite.CentreId), EvaluationSubject.Of(ATeam.TheId), EvaluationSubject.Of(AVolunteer.TheId)];

        DomainJson.Read<Assignee[]>(DomainJson.Write(assignees)).Should().Equal(assignees);
        DomainJson.Read<ActivityHost[]>(DomainJson.Write(hosts)).Should().Equal(hosts);
        DomainJson.Read<EvaluationSubject[]>(DomainJson.Write(subjects)).Should().Equal(subjects);
    }

    [Fact]
    public void Of_an_unknown_kind_are_refused()
    {
        const string Nobody = """{"kind":9,"value":"00000000-0000-7000-8000-0000000000a1"}""";

        FluentActions.Invoking(() => DomainJson.Read<Assignee>(Nobody)).Should().Throw<JsonException>();
        FluentActions.Invoking(() => DomainJson.Read<ActivityHost>(Nobody)).Should().Throw<JsonException>();
        FluentActions.Invoking(() => DomainJson.Read<EvaluationSubject>(Nobody)).Should().Throw<JsonException>();
    }
}
