using System.Text.Json;
using System.Text.Json.Serialization;
using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Json;

/// <summary>The values that are neither an id nor a code nor a plain record.</summary>
internal static class ValueJsonConverters
{
    private const int HundredthsInAPoint = 100;

    private static readonly (string, string) KindAndValue = ("kind", "value");

    /// <summary>One converter a type.</summary>
    public static IReadOnlyList<JsonConverter> All { get; } =
    [
        new NumberJsonConverter<Points>(points => points.Value, number => new Points((long)(number * HundredthsInAPoint))),
        new NumberJsonConverter<StarRating>(rating => rating.Stars, number => new StarRating((byte)number)),
        new PairJsonConverter<Money, decimal, string>(
            ("amount", "currency"), money => (money.Amount, money.Currency), (amount, currency) => currency.Length == 0 ? default : new Money(amount, currency)),
        new PairJsonConverter<TimeRange, Instant, Instant>(("from", "until"), range => (range.From, range.Until), (from, until) => new TimeRange(from, until)),
        new PairJsonConverter<Term, LocalDate, LocalDate>(("from", "through"), term => (term.From, term.Through), (from, through) => new Term(from, through)),
        new PairJsonConverter<Bilingual, string, string>(("zh", "en"), words => (words.Zh, words.En), (zh, en) => new Bilingual(zh, en)),
        new PairJsonConverter<Assignee, AssigneeKind, Guid>(KindAndValue, assignee => (assignee.Kind, assignee.Value), AssigneeOf),
        new PairJsonConverter<ActivityHost, ActivityHostKind, Guid>(KindAndValue, host => (host.Kind, host.Value), HostOf),
        new PairJsonConverter<EvaluationSubject, EvaluationSubjectKind, Guid>(KindAndValue, subject => (subject.Kind, subject.Value), SubjectOf),
        new PairJsonConverter<Reviewer, ReviewerKind, Guid>(KindAndValue, reviewer => (reviewer.Kind, reviewer.Value), ReviewerOf),
    ];

    /// <summary>Whether it is such a value.</summary>
    public static bool IsValue(Type type) => All.Any(converter => converter.Type == type);

    private static Assignee AssigneeOf(AssigneeKind kind, Guid value) => kind switch
    {
        AssigneeKind.None => default,
        AssigneeKind.Volunteer => Assignee.Of(new VolunteerId(value)),
        AssigneeKind.Team => Assignee.Of(new VolunteerTeamId(value)),
        _ => throw Unknown(kind),
    };

    private static ActivityHost HostOf(ActivityHostKind kind, Guid value) => kind switch
    {
        ActivityHostKind.None => default,
        ActivityHostKind.Site => ActivityHost.Of(new PracticeSiteId(value)),
        ActivityHostKind.Organization => ActivityHost.Of(new VolunteerOrganizationId(value)),
        ActivityHostKind.Team => ActivityHost.Of(new VolunteerTeamId(value)),
        _ => throw Unknown(kind),
    };

    private static EvaluationSubject SubjectOf(EvaluationSubjectKind kind, Guid value) => kind switch
    {
        EvaluationSubjectKind.None => default,
        EvaluationSubjectKind.Site => EvaluationSubject.Of(new PracticeSiteId(value)),
        EvaluationSubjectKind.Team => EvaluationSubject.Of(new VolunteerTeamId(value)),
        EvaluationSubjectKind.Volunteer => EvaluationSubject.Of(new VolunteerId(value)),
        _ => throw Unknown(kind),
    };

    private static Reviewer ReviewerOf(ReviewerKind kind, Guid value) => kind switch
    {
        ReviewerKind.None => default,
        ReviewerKind.Participant => Reviewer.Of(new VolunteerId(value)),
        ReviewerKind.Public when value == Guid.Empty => Reviewer.Erased,
        ReviewerKind.Public => Reviewer.Of(new RequesterId(value)),
        _ => throw Unknown(kind),
    };

    private static JsonException Unknown(Enum kind) => new($"{kind:D} is no {kind.GetType().Name}.");
}
