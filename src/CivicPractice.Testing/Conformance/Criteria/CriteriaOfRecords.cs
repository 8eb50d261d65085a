using CivicPractice.PersonalData;
using CivicPractice.Records;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about service records.</summary>
internal static class CriteriaOfRecords
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant Objected = TestDistrict.Nine + Duration.FromHours(3);
    private static readonly LocalDate Past = AServiceRecord.FirstDayAfterKeeping(Monday);
    private static readonly Term Days = new(Monday, Monday.PlusDays(1));

    public static CandidateSet<ServiceRecord, ServiceRecordId> Set { get; } = new(
        "Service records", record => record.Id, () => [.. Recorded().Select((one, n) => one.Of(HardIds.At<ServiceRecordId>(n).Value).BuildRaising())],
        [
            ("of a registration", new RecordOfVolunteer(AVolunteer.OtherId)),
            ("of a registration in some days", new RecordOfVolunteer(AVolunteer.TheId, Days)),
            ("of an activity", new RecordOfActivity(AnActivity.TheId)),
            ("of a request", new RecordOfRequest(ARequest.TheId)),
            ("of some days", new RecordOfDays(Days)),
            ("with an objection", new RecordContestedBefore(Objected)),
            ("with an objection a microsecond earlier", new RecordContestedBefore(Objected - Instants.Microsecond)),
            ("past keeping", new RecordPastKeeping(Monday.PlusDays(1))),
            ("awaiting their evaluation", new AwaitsEvaluation(new LocalDate(2022, 3, 21))),
            ("awaiting their evaluation a day earlier", new AwaitsEvaluation(new LocalDate(2022, 3, 20))),
            ("past keeping a day earlier", new RecordPastKeeping(Monday)),
        ],
        [
            ("of a registration", () => new RecordsOfVolunteerSpec(AVolunteer.TheId)),
            ("of a registration in some days", () => new RecordsOfVolunteerSpec(AVolunteer.TheId, Days)),
            ("of an activity", () => new RecordsOfActivitySpec(AnActivity.TheId)),
            ("of a request", () => new RecordsOfRequestSpec(ARequest.TheId)),
            ("of some days", () => new RecordsOfDaysSpec(Days)),
            ("with an objection", () => new OpenObjectionsSpec(Objected + Duration.FromHours(9))),
            ("awaiting their evaluation", () => new RecordsAwaitingEvaluationSpec(new LocalDate(2022, 3, 22))),
            ("past keeping", () => new RecordsPastKeepingSpec(new PersonalDataRules().KeptFrom(Past))),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static IEnumerable<AServiceRecord> Recorded()
    {
        foreach (var state in Enum.GetValues<RecordState>()) yield return AServiceRecord.In(state);
        foreach (var days in new[] { -1, 1, 1, 2 })
            yield return new AServiceRecord().Given(TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(days), Duration.FromHours(1))).Being(one => one with { Activity = AnActivity.TheId });
        yield return new AServiceRecord().Being(one => one with { Volunteer = AVolunteer.OtherId, Activity = AnActivity.TheId });
        yield return new AServiceRecord().Being(one => one with { Volunteer = AVolunteer.OtherId, Request = ARequest.TheId }).Contested(after: Duration.FromHours(1) + Instants.Microsecond);
        yield return new AServiceRecord().Contested(after: Duration.FromHours(1) - Instants.Microsecond);
        yield return new AServiceRecord().Contested(after: Duration.FromHours(1) - Instants.Microsecond);
        // For the same request, in an activity and on its own.
        foreach (var activity in new Activities.ActivityId?[] { AnActivity.TheId, null }) yield return new AServiceRecord().Being(one => one with { Activity = activity, Request = ARequest.TheId });
        yield return new AServiceRecord().Evaluated();
        yield return new AServiceRecord().Evaluated().Contested();
        yield return new AServiceRecord().Contested().Rejected();
        yield return new AServiceRecord().Contested().Corrected();
        yield return new AServiceRecord().Given(TimeRange.Starting(TestDistrict.Nine - Duration.FromDays(1), Duration.FromHours(1))).Expunged();
    }
}
