using CivicPractice.Activities;
using CivicPractice.Certificates;
using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Records;

public class RecordsInADistrict : IAsyncLifetime
{
    private static readonly Instant Evening = AnActivity.During.Until + Duration.FromHours(8);
    private static readonly Guid Other = new("00000000-0000-7000-8000-000000000c02");
    private Neighbourhood _place = null!;

    private RecordingService Recording => new(_place.Open());

    private CorrectingRecords Correcting => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_written_when_an_activity_is_completed_for_everybody_who_served()
    {
        await HeldAsync();

        var record = (await RecordAsync(Activity()))!;

        record.Details.Should().Be(new ServiceDetails
        {
            Name = AnActivity.Plan.Title,
            Category = AnActivity.Plan.Category,
            Site = Neighbourhood.Site,
            Given = AnActivity.During,
            Unit = ActivityHost.Of(Neighbourhood.Site),
            InCharge = TestDistrict.Dispatcher,
        });
        (record.Activity, record.Request, record.IsLate).Should().Be((AnActivity.TheId, null, false));
        (await _place.Open().ServiceRecords.ListAsync(new RecordsOfActivitySpec(AnActivity.TheId))).Should().ContainSingle();
    }

    [Fact]
    public async Task Are_written_when_a_request_is_served_and_tell_the_village_but_no_address()
    {
        await ServedAsync();

        var record = (await RecordAsync(ServiceRecordId.Of(Neighbourhood.Wang, ARequest.TheId.Value)))!;

        (record.Name, record.Place, record.Minutes, record.Request, record.Unit).Should().Be(("家政服务", "南山村", 120, ARequest.TheId, ActivityHost.Of(Neighbourhood.Site)));
    }

    [Fact]
    public async Task Are_not_written_twice_for_one_service()
    {
        var service = Service(Neighbourhood.Wang, AServiceRecord.Service.Cause, 0, 2);
        foreach (var _ in Enumerable.Range(0, 2)) (await Recording.RecordAsync(service, Evening)).EnsureAccepted();

        (await _place.Store.TryAsync(() => Recording.RecordAsync(service with { Details = service.Details with { Given = AServiceRecord.Hours(0, 3) } }, Evening)))
            .Should().Be((Decision)new RecordedOtherwise(ServiceRecordId.Of(Neighbourhood.Wang, service.Cause), RecordState.Recorded));
        (await MinutesAsync()).Should().Be(120);
    }

    [Fact]
    public async Task By_hand_before_the_activity_is_completed_stand()
    {
        var cause = AnActivity.Participation.CauseIn(AnActivity.TheId);
        (await Recording.RecordAsync(Service(Neighbourhood.Wang, cause, 0, 1), TestDistrict.Nine + Duration.FromHours(1))).EnsureAccepted();

        await HeldAsync();

        (await RecordAsync(Activity()))!.Minutes.Should().Be(60);
        (await MinutesAsync()).Should().Be(60);
    }

    [Fact]
    public async Task Of_two_services_that_overlap_count_shared_time_once_in_hours_and_points()
    {
        (await Recording.RecordAsync(Service(Neighbourhood.Wang, Other, 24, 25), Evening)).EnsureAccepted();

        await HeldAsync();

        (await MinutesAsync()).Should().Be(120, "the second service has the first hour of the activity in common with it");
        (await AccountAsync()).Balance.Should().Be(Points.Of(2));
    }

    [Fact]
    public async Task That_are_put_right_change_hours_points_and_stars_at_once()
    {
        await HeldAsync();

        (await Correcting.CorrectAsync(Activity(), (await RecordAsync(Activity()))!.Details with { Given = Tuesday(1) }, RecordFault.WrongTime, Evening)).EnsureAccepted();

        ((await MinutesAsync()), (await AccountAsync()).Balance).Should().Be((60, Points.Of(1)));
        (await _place.Open().Activities.FindAsync(AnActivity.TheId))!.ServedMinutes.Should().ContainSingle().Which.Minutes.Should().Be(120, "the activity keeps what was signed in and out");
    }

    [Fact]
    public async Task That_are_struck_out_take_back_hours_and_points_but_not_what_others_gave()
    {
        await HeldAsync();
        (await Recording.RecordAsync(Service(Neighbourhood.Wang, Other, 24, 25), Evening)).EnsureAccepted();
        (await MinutesAsync()).Should().Be(120);

        (await Correcting.StrikeOutAsync(Activity(), RecordFault.NotServed, Evening)).EnsureAccepted();

        ((await MinutesAsync()), (await AccountAsync()).Balance).Should().Be((60, Points.Of(1)), "the hour both shared counts for the other now");
    }

    [Fact]
    public async Task Of_an_activity_that_was_no_voluntary_service_are_struck_out_together_and_not_written_again()
    {
        await HeldAsync();

        (await Correcting.StrikeOutAllAsync(AnActivity.TheId, RecordFault.NotVoluntary, Evening)).EnsureAccepted();
        (await Correcting.StrikeOutAllAsync(AnActivity.TheId, RecordFault.NotVoluntary, Evening)).EnsureAccepted();

        ((await MinutesAsync()), (await RecordAsync(Activity()))!.StruckOutFor).Should().Be((0, RecordFault.NotVoluntary));
        (await _place.Store.TryAsync(() => Recording.RecordAsync(Service(Neighbourhood.Wang, AnActivity.Participation.CauseIn(AnActivity.TheId), 24, 26), Evening)))
            .Should().Be((Decision)new RecordedOtherwise(Activity(), RecordState.StruckOut));
    }

    [Fact]
    public async Task Keep_a_credit_from_being_taken_back_past_them()
    {
        await HeldAsync();

        (await _place.Store.TryAsync(() => new Crediting(_place.Open()).ReverseAsync(Neighbourhood.Wang, AnActivity.Participation.CauseIn(AnActivity.TheId), Evening)))
            .Should().Be((Decision)new RecordStands(Activity()));
    }

    [Fact]
    public async Task That_are_put_right_after_a_certificate_was_issued_revoke_and_replace_it()
    {
        var certificate = await CertifiedAsync();

        (await Correcting.CorrectAsync(Activity(), (await RecordAsync(Activity()))!.Details with { Given = Tuesday(1) }, RecordFault.WrongTime, Evening)).EnsureAccepted();

        var before = (await _place.Open().Certificates.FindAsync(certificate))!;
        (before.State, before.RevokedFor, before.Minutes).Should().Be((ServiceCertificateState.Revoked, CertificateRevocationReason.RecordCorrected, 120));
        (await _place.Open().Certificates.FindAsync(before.ReplacedBy!.Value))!.Minutes.Should().Be(60);
    }

    [Fact]
    public async Task That_are_struck_out_revoke_the_certificate_that_stated_nothing_else()
    {
        var certificate = await CertifiedAsync();

        (await Correcting.StrikeOutAllAsync(AnActivity.TheId, RecordFault.NotVoluntary, Evening)).EnsureAccepted();

        (await _place.Open().Certificates.FindAsync(certificate))!.Should().BeEquivalentTo(
            new { State = ServiceCertificateState.Revoked, RevokedFor = CertificateRevocationReason.RecordStruckOut, ReplacedBy = (ServiceCertificateId?)null });
    }

    [Fact]
    public async Task Of_a_registration_that_is_merged_are_certified_by_the_one_that_goes_on()
    {
        var certificate = await CertifiedAsync();

        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Wang, Neighbourhood.Li, Evening)).EnsureAccepted();

        var replaced = (await _place.Open().Certificates.FindAsync((await _place.Open().Certificates.FindAsync(certificate))!.ReplacedBy!.Value))!;
        (replaced.Volunteer, replaced.Minutes).Should().Be((Neighbourhood.Li, 120));
    }

    [Fact]
    public async Task Of_two_registrations_of_one_person_count_shared_time_once_after_the_merge()
    {
        await HeldAsync();
        (await Recording.RecordAsync(Service(Neighbourhood.Li, Other, 25, 27), Evening)).EnsureAccepted();

        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Evening)).EnsureAccepted();

        var file = (await new ReadingVolunteerRecords(_place.Open()).FindAsync(Neighbourhood.Li))!;
        (file.Service.Minutes, file.Service.Records.Count, file.Service.Records.Sum(record => record.Minutes)).Should().Be((180, 2, 240), "the records tell what was given, the roll what counts");
        ((await AccountAsync()).Balance, (await AccountAsync()).Entries.Sum(entry => entry.CountedMinutes)).Should().Be((Points.Of(3), 180));
    }

    [Fact]
    public async Task Of_a_registration_that_was_merged_are_put_right_with_the_one_that_goes_on()
    {
        await HeldAsync();
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Wang, Neighbourhood.Li, Evening)).EnsureAccepted();

        (await Correcting.CorrectAsync(Activity(), (await RecordAsync(Activity()))!.Details with { Given = Tuesday(1) }, RecordFault.WrongTime, Evening)).EnsureAccepted();

        (await _place.Open().HonourRolls.FindAsync(Neighbourhood.Li))!.Minutes.Should().Be(60);
    }

    [Fact]
    public async Task Of_one_service_under_two_registrations_are_credited_once_for_what_stands()
    {
        foreach (var (volunteer, until) in new[] { (Neighbourhood.Wang, 2), (Neighbourhood.Li, 3) }) (await Recording.RecordAsync(Service(volunteer, Other, 0, until), Evening)).EnsureAccepted();
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Evening)).EnsureAccepted();
        (await MinutesAsync()).Should().Be(180);

        (await Correcting.StrikeOutAsync(ServiceRecordId.Of(Neighbourhood.Li, Other), RecordFault.RecordedTwice, Evening)).EnsureAccepted();

        ((await MinutesAsync()), (await AccountAsync()).Balance).Should().Be((120, Points.Of(2)), "the other record stands");
        (await Correcting.CorrectAsync(ServiceRecordId.Of(Neighbourhood.Wang, Other), AServiceRecord.Service.Details with { Given = AServiceRecord.Hours(0, 1) }, RecordFault.WrongTime, Evening)).EnsureAccepted();
        (await Correcting.StrikeOutAsync(ServiceRecordId.Of(Neighbourhood.Wang, Other), RecordFault.NotServed, Evening)).EnsureAccepted();
        ((await MinutesAsync()), (await AccountAsync()).Balance).Should().Be((0, Points.Zero));
    }

    [Fact]
    public async Task Of_a_merged_registration_keep_a_service_from_being_recorded_or_taken_back_under_the_one_that_goes_on()
    {
        (await Recording.RecordAsync(Service(Neighbourhood.Li, Other, 0, 2), Evening)).EnsureAccepted();
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Li, Neighbourhood.Wang, Evening)).EnsureAccepted();
        var record = ServiceRecordId.Of(Neighbourhood.Li, Other);

        (await _place.Store.TryAsync(() => Recording.RecordAsync(Service(Neighbourhood.Wang, Other, 0, 2), Evening))).Should().Be((Decision)new RecordedOtherwise(record, RecordState.Recorded));
        (await _place.Store.TryAsync(() => new Crediting(_place.Open()).ReverseAsync(Neighbourhood.Wang, Other, Evening))).Should().Be((Decision)new RecordStands(record));
    }

    [Fact]
    public async Task Give_a_time_to_what_was_credited_by_its_length_only()
    {
        (await new Crediting(_place.Open()).CreditAsync(Neighbourhood.Wang, Other, 60, TestDistrict.Monday, Evening)).EnsureAccepted();

        (await Recording.RecordAsync(Service(Neighbourhood.Wang, Other, 0, 2), Evening)).EnsureAccepted();

        ((await MinutesAsync()), (await AccountAsync()).Balance).Should().Be((120, Points.Of(2)));
    }

    [Fact]
    public async Task Of_a_day_with_a_cap_lose_no_points_when_one_service_takes_time_from_another()
    {
        var profile = TestDistrict.Profile with { Points = new PointsRules { MostMinutesAnActivity = null, MostMinutesADay = 480 } };
        OpenDistrict Open() => new Districts(_place.Store, [new DistrictRegistration(profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        foreach (var (cause, from, until) in new[] { (Other, 0, 4), (AServiceRecord.Service.Cause, 4, 8) }) (await new RecordingService(Open()).RecordAsync(Service(Neighbourhood.Wang, cause, from, until), Evening)).EnsureAccepted();

        (await new CorrectingRecords(Open()).CorrectAsync(
            ServiceRecordId.Of(Neighbourhood.Wang, Other), AServiceRecord.Service.Details with { Given = AServiceRecord.Hours(0, 6) }, RecordFault.WrongTime, Evening)).EnsureAccepted();

        ((await MinutesAsync()), (await AccountAsync()).Balance).Should().Be((480, Points.Of(8)));
    }

    [Fact]
    public async Task That_are_moved_to_another_time_of_the_same_length_share_it_with_what_is_recorded_then()
    {
        (await Recording.RecordAsync(Service(Neighbourhood.Wang, Other, 0, 2), Evening)).EnsureAccepted();
        (await Correcting.CorrectAsync(
            ServiceRecordId.Of(Neighbourhood.Wang, Other), AServiceRecord.Service.Details with { Given = AServiceRecord.Hours(4, 6) }, RecordFault.WrongTime, Evening)).EnsureAccepted();

        (await Recording.RecordAsync(Service(Neighbourhood.Wang, AServiceRecord.Service.Cause, 0, 5), Evening)).EnsureAccepted();

        (await MinutesAsync()).Should().Be(120 + 240, "four of its five hours are nobody else's");
    }

    [Fact]
    public async Task Of_nobody_or_of_nothing_are_not_found()
    {
        var unknown = Service(new VolunteerId(Other), Other, 0, 1);

        (await _place.Store.TryAsync(() => Recording.RecordAsync(unknown, Evening))).Should().Be((Decision)new NotFound("volunteer", Other));
        (await _place.Store.TryAsync(() => Correcting.StrikeOutAsync(Activity(), RecordFault.NotServed, Evening))).Should().Be((Decision)new NotFound("service-record", Activity().Value));
        (await _place.Store.TryAsync(() => Correcting.StrikeOutAllAsync(AnActivity.TheId, RecordFault.NotServed, Evening))).Should().Be((Decision)new NotFound("activity", AnActivity.TheId.Value));
    }

    // Wang and nobody else comes to two hours on Tuesday.
    private async Task HeldAsync()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(AnActivity.TheId, 20, AnActivity.During.Until)).EnsureAccepted();
    }

    private async Task<ServiceCertificateId> CertifiedAsync()
    {
        await HeldAsync();
        var id = new ServiceCertificateId(new Guid("00000000-0000-7000-8000-00000000ce01"));
        (await new IssuingCertificates(_place.Open()).IssueAsync(id, Neighbourhood.Wang, new Term(AnActivity.Tuesday, AnActivity.Tuesday), "汉滨区志愿服务联合会", Evening)).EnsureAccepted();
        return id;
    }

    private async Task ServedAsync()
    {
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(ARequest.TheId, Assignee.Of(Neighbourhood.Wang), TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, Assignee.Of(Neighbourhood.Wang), [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.BeginAsync(ARequest.TheId, ARequest.Wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(ARequest.TheId, ARequest.Wanted.Until, 1)).EnsureAccepted();
    }

    private static ServiceRecordId Activity() => ServiceRecordId.Of(Neighbourhood.Wang, AnActivity.Participation.CauseIn(AnActivity.TheId));

    private static TimeRange Tuesday(double hours) => TimeRange.Starting(AnActivity.During.From, Duration.FromHours(hours));

    private static NewServiceRecord Service(VolunteerId volunteer, Guid cause, double from, double until) => AServiceRecord.Service with
    {
        Volunteer = volunteer,
        Cause = cause,
        Details = AServiceRecord.Service.Details with { Given = AServiceRecord.Hours(from, until) },
    };

    private async Task<ServiceRecord?> RecordAsync(ServiceRecordId id) => await _place.Open().ServiceRecords.FindAsync(id);

    private async Task<long> MinutesAsync() => (await _place.Open().HonourRolls.FindAsync(Neighbourhood.Wang))!.Minutes;

    private async Task<PointsAccount> AccountAsync() => (await _place.Open().PointsAccounts.FindAsync(Neighbourhood.Wang))!;
}
