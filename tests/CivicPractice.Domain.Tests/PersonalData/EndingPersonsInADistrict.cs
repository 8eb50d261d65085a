using CivicPractice.Domain.Tests.Support;
using CivicPractice.PersonalData;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.PersonalData;

public class EndingPersonsInADistrict
{
    private readonly APersonsOffice _office = new();

    [Fact]
    public async Task Erases_a_person_and_lets_nothing_be_read_or_found()
    {
        await _office.RegisterAsync();
        var before = (await _office.PersonAsync()).Fields.ToDictionary(field => field.Field, field => field.Text);

        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        var person = await _office.PersonAsync();
        (person.State, person.Fields.Count, person.Consents.Count, person.Enrolments.Count).Should().Be((PersonState.Erased, 0, 0, 0));
        (await _office.Protector.RevealAsync(TestDistrict.Id, APerson.TheId, before)).Should().BeNull("copies and backups tell nothing either");
        (await _office.Keeping.FindByIdNumberAsync(APerson.Details.IdNumber)).Should().BeNull();
        (await _office.Keeping.FindByPhoneAsync(APerson.Details.Phone)).Should().BeEmpty();
        (await _office.Keeping.RevealAsync(APerson.TheId)).Outcome.Should().Be((Decision)new NotPermittedInState<PersonState, PersonAction>("person", PersonState.Erased, PersonAction.Reveal));
    }

    [Fact]
    public async Task Erasing_again_is_accepted()
    {
        await _office.RegisterAsync();

        foreach (var _ in Enumerable.Range(0, 2)) (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        _office.Store.EventsOf(TestDistrict.Id).Select(one => one.Event).OfType<PersonErased>().Should().ContainSingle();
    }

    [Fact]
    public async Task Who_comes_back_after_an_erasure_is_somebody_new()
    {
        await _office.RegisterAsync();
        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.RegisterAsync(id: APerson.OtherId)).Should().Be(APerson.OtherId);
    }

    [Fact]
    public async Task Erases_nobody_who_is_registered_as_a_volunteer()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId);
        var refused = (Decision)new EnrolmentInForce(AVolunteer.TheId);

        (await _office.TryAsync(() => _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine))).Should().Be(refused);
        (await _office.TryAsync(() => _office.Ending.RestrictAsync(APerson.TheId, TestDistrict.Nine))).Should().Be(refused);
        (await _office.RevealAsync()).Name.Should().Be(APerson.Details.Name);
    }

    [Fact]
    public async Task Forgets_with_the_person_what_registrations_tell_and_keeps_the_number()
    {
        await _office.RegisterAsync(APerson.ChildDetails with { BirthDate = BirthDate.On(new LocalDate(2010, 3, 1)) }, by: ConsentGiver.Guardian);
        var consent = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1));
        (await _office.Volunteers.RegisterAsync(AVolunteer.TheId, AVolunteer.Registration with { Person = APerson.TheId, GuardianConsent = consent }, TestDistrict.Nine)).EnsureAccepted();
        await ChangeAsync(volunteer => volunteer.OfferArea([TestDistrict.Village], TestDistrict.Nine)
            & volunteer.OfferTime([new AvailableHours(IsoDayOfWeek.Friday, new LocalTime(9, 0), new LocalTime(11, 0))], [consent], TestDistrict.Nine)
            & volunteer.LimitService(new ServiceLimits { MostInADay = Duration.FromHours(1) }, TestDistrict.Nine)
            & volunteer.AttestHealth(AVolunteer.Fit(), TestDistrict.Nine)
            & volunteer.ProveSkill(VolunteerSkill.FirstAid, SkillEvidenceKind.Certificate, (TestDistrict.Monday, null), TestDistrict.Nine));
        (await _office.Volunteers.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        var volunteer = await _office.VolunteerAsync();
        (volunteer.Residence, volunteer.EightFrom, volunteer.AdultFrom, volunteer.GuardianConsent, volunteer.Home, volunteer.Limits)
            .Should().Be((TestDistrict.Code, null, null, null, null, ServiceLimits.None));
        (volunteer.Skills.Count + volunteer.Evidence.Count + volunteer.Health.Count + volunteer.ServiceCategories.Count + volunteer.Hours.Count + volunteer.Away.Count + volunteer.Area.Count).Should().Be(0);
        volunteer.Number.Should().Be(AVolunteer.Registration.Number);
    }

    [Fact]
    public async Task Leaves_records_of_service_under_the_registration_for_as_long_as_they_are_kept()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId);
        var evening = AServiceRecord.Service.Details.Given.Until;
        (await new RecordingService(_office.District).RecordAsync(AServiceRecord.Service, evening)).EnsureAccepted();
        (await _office.Volunteers.WithdrawAsync(AVolunteer.TheId, evening)).EnsureAccepted();

        (await _office.Ending.EraseAsync(APerson.TheId, evening)).EnsureAccepted();

        (await _office.District.ServiceRecords.FindAsync(AServiceRecord.TheId))!.Details.Should().Be(AServiceRecord.Service.Details);
        (await _office.TryAsync(() => new CorrectingRecords(_office.District).ExpungeAsync(AServiceRecord.TheId, evening))).IsAccepted.Should().BeFalse("they are kept ten years");
        (await new ReadingVolunteerRecords(_office.District).FindAsync(AVolunteer.TheId))!.Service.Minutes.Should().Be(120);
    }

    [Fact]
    public async Task Forgets_with_the_person_why_they_objected_to_a_review()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId, ARequest.Volunteer);
        var district = _office.District;
        district.Requests.Add(ARequest.In(RequestState.Disputed).BuildUnstored());
        district.Requests.Add(ARequest.In(RequestState.Disputed).WithId(new ServiceRequestId(Causes.Cause(2))).Decided().BuildUnstored());
        await district.UnitOfWork.CommitAsync();
        (await _office.Volunteers.WithdrawAsync(ARequest.Volunteer, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        foreach (var id in new[] { ARequest.TheId, new ServiceRequestId(Causes.Cause(2)) }) (await _office.District.Requests.FindAsync(id))!.Dispute!.Grounds.Should().BeEmpty();
        (await _office.District.Requests.FindAsync(ARequest.TheId))!.Need.Should().Be(ARequest.Order.Need, "what the resident wrote is another's");
    }

    [Fact]
    public async Task Forgets_with_the_person_what_a_screening_told()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId);
        var district = _office.District;
        district.Teams.Add(new ATeam().BuildRaising());
        district.RecruitmentDrives.Add(new ARecruitmentDrive().BuildRaising());
        district.Applications.Add(new AnApplication().By(AVolunteer.TheId).BuildRaising());
        await district.UnitOfWork.CommitAsync();
        (await new Recruiting(_office.District).FailScreeningAsync(AnApplication.TheId, ScreeningStep.Interview, ScreeningFailureReason.Conduct, TestDistrict.Nine)).EnsureAccepted();
        (await _office.Volunteers.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        var kept = (await _office.District.Applications.FindAsync(AnApplication.TheId))!;
        (kept.State, kept.Results.Count).Should().Be((ApplicationState.Withdrawn, 0), "nobody is left waiting when a registration ends");
    }

    [Fact]
    public async Task Stores_without_using_while_a_legal_period_runs()
    {
        await _office.RegisterAsync();
        var until = TestDistrict.Monday.PlusYears(10);

        (await _office.Ending.RestrictAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.PersonAsync()).KeptUntil.Should().Be(until);
        (await _office.Keeping.RevealAsync(APerson.TheId)).Outcome.Should().Be((Decision)new NotPermittedInState<PersonState, PersonAction>("person", PersonState.Restricted, PersonAction.Reveal));
        (await _office.TryAsync(() => _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine))).Should().Be((Decision)new LegalPeriodRuns(until));
        (await _office.Ending.EraseAsync(APerson.TheId, until.At(LocalTime.Midnight).InZoneStrictly(TestDistrict.TimeZone).ToInstant())).EnsureAccepted();
    }

    [Fact]
    public async Task Uses_again_what_was_only_stored_when_the_person_comes_back_and_consents()
    {
        await _office.RegisterAsync();
        (await _office.Ending.RestrictAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _office.Keeping.RegisterAsync(APerson.OtherId, APerson.Details, ConsentGiver.Person, TestDistrict.Nine)).Outcome.Should().Be((Decision)new PersonAlreadyKnown(APerson.TheId));

        (await _office.Ending.ResumeAsync(APerson.TheId, ConsentGiver.Person, TestDistrict.Nine)).EnsureAccepted();

        (await _office.RevealAsync()).Name.Should().Be(APerson.Details.Name);
    }

    [Fact]
    public async Task Uses_a_child_s_again_by_the_guardian_s_consent()
    {
        await _office.RegisterAsync(APerson.ChildDetails, by: ConsentGiver.Guardian);
        (await _office.Ending.RestrictAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.TryAsync(() => _office.Ending.ResumeAsync(APerson.TheId, ConsentGiver.Person, TestDistrict.Nine))).Should().Be((Decision)new GuardianHasToConsent(APerson.TheId));
        (await _office.Ending.ResumeAsync(APerson.TheId, ConsentGiver.Guardian, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Merges_two_records_of_one_person()
    {
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明"), Phone = APerson.OtherDetails.Phone });
        await _office.RegisterAsync(APerson.Details, APerson.OtherId);
        await _office.EnrolAsync(APerson.OtherId);
        var before = (await _office.PersonAsync(APerson.OtherId)).Fields.ToDictionary(field => field.Field, field => field.Text);

        (await _office.Ending.MergeAsync(APerson.OtherId, APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        var details = await _office.RevealAsync();
        (details.Name, details.Phone, details.IdNumber).Should().Be((APerson.Details.Name, APerson.OtherDetails.Phone, APerson.Details.IdNumber), "what the record that stays lacks is taken from the other");
        (await _office.Keeping.FindByIdNumberAsync(APerson.Details.IdNumber))!.Id.Should().Be(APerson.TheId);
        (await _office.PersonAsync()).Enrolments.Should().Equal(new Enrolment(AVolunteer.TheId, true));
        (await _office.VolunteerAsync()).Person.Should().Be(APerson.TheId);
        var merged = await _office.PersonAsync(APerson.OtherId);
        (merged.State, merged.MergedInto, merged.Fields.Count, merged.Enrolments.Count).Should().Be((PersonState.Merged, APerson.TheId, 0, 0));
        (await _office.Protector.RevealAsync(TestDistrict.Id, APerson.OtherId, before)).Should().BeNull();
    }

    [Fact]
    public async Task Merging_asks_again_what_may_be_told()
    {
        await _office.RegisterAsync();
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明") }, APerson.OtherId);
        (await _office.Keeping.RecordConsentAsync(APerson.OtherId, DisclosurePurpose.Publication, ConsentGiver.Person, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Ending.MergeAsync(APerson.OtherId, APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.PersonAsync()).Consents.Should().BeEmpty();
    }

    [Fact]
    public async Task Does_not_merge_two_ID_numbers()
    {
        await _office.RegisterAsync();
        await _office.RegisterAsync(APerson.OtherDetails, APerson.OtherId);

        (await _office.TryAsync(() => _office.Ending.MergeAsync(APerson.OtherId, APerson.TheId, TestDistrict.Nine))).Should().Be((Decision)new IdNumbersDiffer(APerson.OtherId, APerson.TheId));
    }

    [Fact]
    public async Task Merging_again_is_accepted_and_with_itself_a_bug()
    {
        await _office.RegisterAsync();
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明") }, APerson.OtherId);

        foreach (var _ in Enumerable.Range(0, 2)) (await _office.Ending.MergeAsync(APerson.OtherId, APerson.TheId, TestDistrict.Nine)).EnsureAccepted();
        await FluentActions.Awaiting(() => _office.Ending.MergeAsync(APerson.TheId, APerson.TheId, TestDistrict.Nine).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    // The three steps, cut off after the first and after the second.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Carries_on_an_erasure_that_was_cut_off(bool isKeyErased)
    {
        await _office.RegisterAsync();
        await CutOffAsync(person => person.Erase(TestDistrict.Monday, TestDistrict.Nine), APerson.TheId, isKeyErased);

        (await _office.Ending.FinishAsync(TestDistrict.Nine, 10)).Should().Be(1);

        (await _office.PersonAsync()).State.Should().Be(PersonState.Erased);
        (await _office.Keys.FindAsync(TestDistrict.Id, APerson.TheId)).Should().Be(PersonKey.Erased);
        (await _office.Ending.FinishAsync(TestDistrict.Nine, 10)).Should().Be(0);
    }

    [Fact]
    public async Task Registers_anew_whose_erasure_was_cut_off()
    {
        await _office.RegisterAsync();
        await CutOffAsync(person => person.Erase(TestDistrict.Monday, TestDistrict.Nine), APerson.TheId, isKeyErased: false);

        (await _office.RegisterAsync(id: APerson.OtherId)).Should().Be(APerson.OtherId);

        (await _office.Keys.FindAsync(TestDistrict.Id, APerson.TheId)).Should().Be(PersonKey.Erased);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Carries_on_a_merge_that_was_cut_off(bool isKeyErased)
    {
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明") });
        await _office.RegisterAsync(APerson.Details, APerson.OtherId);
        await CutOffMergeAsync(APerson.OtherId, APerson.TheId, isKeyErased);

        (await _office.Ending.FinishAsync(TestDistrict.Nine, 10)).Should().Be(1);

        (await _office.PersonAsync(APerson.OtherId)).State.Should().Be(PersonState.Merged);
        (await _office.Keeping.FindByIdNumberAsync(APerson.Details.IdNumber))!.Id.Should().Be(APerson.TheId);
    }

    // The number leads on, also for who comes in between.
    [Fact]
    public async Task Registers_nobody_twice_whose_merge_was_cut_off()
    {
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明") });
        await _office.RegisterAsync(APerson.Details, APerson.OtherId);
        await CutOffMergeAsync(APerson.OtherId, APerson.TheId, isKeyErased: false);

        (await _office.Keeping.RegisterAsync(new PersonId(new Guid(9, 0, 0, new byte[8])), APerson.Details, ConsentGiver.Person, TestDistrict.Nine)).Outcome
            .Should().Be((Decision)new PersonAlreadyKnown(APerson.TheId));
        await _office.Ending.FinishAsync(TestDistrict.Nine, 10);

        (await _office.Keeping.FindByIdNumberAsync(APerson.Details.IdNumber))!.Id.Should().Be(APerson.TheId);
    }

    [Fact]
    public async Task Finds_who_was_restricted_before_the_merge_was_finished()
    {
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明") });
        await _office.RegisterAsync(APerson.Details, APerson.OtherId);
        await CutOffMergeAsync(APerson.OtherId, APerson.TheId, isKeyErased: false);
        (await _office.Ending.RestrictAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        await _office.Ending.FinishAsync(TestDistrict.Nine, 10);

        (await _office.Keeping.FindByIdNumberAsync(APerson.Details.IdNumber))!.Id.Should().Be(APerson.TheId);
    }

    [Fact]
    public async Task Does_not_merge_what_would_contradict_itself()
    {
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明"), BirthDate = BirthDate.On(new LocalDate(1990, 1, 1)) });
        await _office.RegisterAsync(APerson.Details, APerson.OtherId);

        (await _office.TryAsync(() => _office.Ending.MergeAsync(APerson.OtherId, APerson.TheId, TestDistrict.Nine))).Should().Be((Decision)new DetailsDisagree(PersonalField.IdNumber, PersonalField.BirthDate));
    }

    [Fact]
    public async Task Forgets_with_the_person_a_registration_that_went_over_without_having_been_told_whose_it_was()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId);
        (await _office.Volunteers.RegisterAsync(AVolunteer.OtherId, AVolunteer.Registration with { Number = VolunteerNumber.Parse("990101-000002") }, TestDistrict.Nine)).EnsureAccepted();
        (await new MergingVolunteers(_office.District).MergeAsync(AVolunteer.OtherId, AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _office.Volunteers.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        var merged = await _office.VolunteerAsync(AVolunteer.OtherId);
        (merged.Residence, merged.Skills.Count, merged.ServiceCategories.Count).Should().Be((TestDistrict.Code, 0, 0));
    }

    [Fact]
    public async Task Forgets_with_the_person_who_signed_agreements_and_where_they_lie()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId);
        var agreement = AnAgreementFile.Agreement with { Document = new Guid(1, 0, 0, new byte[8]), ByGuardian = true };
        var district = _office.District;
        var file = AgreementFile.Of(TestDistrict.Id, AVolunteer.TheId);
        file.Sign(AnAgreementFile.TheAgreement, agreement, VolunteerFactsFor.Adult(AVolunteer.TheId), TestDistrict.Monday, new AgreementRules(), TestDistrict.Nine).EnsureAccepted();
        district.AgreementFiles.Add(file);
        await district.UnitOfWork.CommitAsync();
        (await _office.Volunteers.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.District.AgreementFiles.FindAsync(AVolunteer.TheId))!.Agreements.Should().ContainSingle().Which.Should().Match<Agreement>(one => !one.ByGuardian && one.Document == null && one.With == agreement.With);
    }

    [Fact]
    public async Task Is_not_held_up_by_an_application_that_came_while_the_registration_ended()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId);
        (await _office.Volunteers.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();
        var district = _office.District;
        district.Applications.Add(new AnApplication().By(AVolunteer.TheId).Interviewed().BuildRaising());
        await district.UnitOfWork.CommitAsync();

        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _office.District.Applications.FindAsync(AnApplication.TheId))!.State.Should().Be(ApplicationState.Withdrawn);
    }

    [Fact]
    public async Task Carries_on_merges_in_a_row_so_that_the_last_is_found()
    {
        var third = new PersonId(new Guid(9, 0, 0, new byte[8]));
        await _office.RegisterAsync(APerson.Details);
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明") }, APerson.OtherId);
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明") }, third);
        await CutOffMergeAsync(APerson.TheId, APerson.OtherId, isKeyErased: false);
        (await _office.Ending.MergeAsync(APerson.OtherId, third, TestDistrict.Nine)).EnsureAccepted();

        await _office.Ending.FinishAsync(TestDistrict.Nine, 10);

        (await _office.Keeping.FindByIdNumberAsync(APerson.Details.IdNumber))!.Id.Should().Be(third);
    }

    [Fact]
    public async Task Erases_whose_legal_period_is_over_and_nobody_else()
    {
        await _office.RegisterAsync();
        await _office.RegisterAsync(APerson.OtherDetails, APerson.OtherId);
        (await _office.Ending.RestrictAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _office.Ending.RestrictAsync(APerson.OtherId, TestDistrict.Nine + Duration.FromDays(1))).EnsureAccepted();

        (await _office.Ending.FinishAsync(TestDistrict.Nine + Duration.FromDays(3653), 10)).Should().Be(1, "ten years and three leap days later it is the day");

        (await _office.PersonAsync()).State.Should().Be(PersonState.Erased);
        (await _office.PersonAsync(APerson.OtherId)).State.Should().Be(PersonState.Restricted);
    }

    private async Task ChangeAsync(Func<Volunteer, Decision> change)
    {
        var district = _office.District;
        change((await district.Volunteers.FindAsync(AVolunteer.TheId))!).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
    }

    private async Task CutOffAsync(Func<Person, Decision> step, PersonId id, bool isKeyErased)
    {
        var district = _office.District;
        step((await district.Persons.FindAsync(id))!).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();
        if (isKeyErased) await _office.Protector.EraseAsync(TestDistrict.Id, id);
    }

    [Fact]
    public async Task Lets_nobody_who_is_erased_write_grounds_any_more()
    {
        await GoneAsync();
        await ReviewedAsync(RequestState.Reviewed);
        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).EnsureAccepted();

        var refused = await _office.TryAsync(() => new ReviewingRequests(_office.District).DisputeAsync(ARequest.TheId, Served, "没有的事", ARequest.Wanted.Until + Duration.FromHours(2)));

        refused.Should().Be((Decision)new VolunteerInactive(AVolunteer.TheId));
    }

    [Fact]
    public async Task Lets_who_has_left_object_until_then()
    {
        await GoneAsync();
        await ReviewedAsync(RequestState.Reviewed);

        (await new ReviewingRequests(_office.District).DisputeAsync(ARequest.TheId, Served, "没有的事", ARequest.Wanted.Until + Duration.FromHours(2))).EnsureAccepted();
    }

    [Fact]
    public async Task Erases_grounds_that_were_written_meanwhile()
    {
        await GoneAsync();
        await FluentActions.Awaiting(() => new EndingPersons(_office.District, new KeysOutOfReach(_office.Protector)).EraseAsync(APerson.TheId, TestDistrict.Nine).AsTask()).Should().ThrowAsync<IOException>();
        await ReviewedAsync(RequestState.Disputed);

        (await _office.Ending.FinishAsync(TestDistrict.Nine, 9)).Should().Be(1);

        (await _office.District.Requests.FindAsync(ARequest.TheId))!.Dispute!.Grounds.Should().BeEmpty();
    }

    private static Assignee Served => Assignee.Of(AVolunteer.TheId);

    private async Task GoneAsync()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId);
        (await _office.Volunteers.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task ReviewedAsync(RequestState state)
    {
        var (district, request) = (_office.District, new ARequest().Dispatched(Served).Accepted().Begun().Served().Reviewed(1));
        district.Requests.Add((state == RequestState.Disputed ? request.Disputed() : request).BuildUnstored());
        await district.UnitOfWork.CommitAsync();
    }

    // The store of keys is out of reach once the merge is stored.
    private async Task CutOffMergeAsync(PersonId id, PersonId into, bool isKeyErased)
    {
        var merging = new EndingPersons(_office.District, new KeysOutOfReach(_office.Protector));
        await FluentActions.Awaiting(() => merging.MergeAsync(id, into, TestDistrict.Nine).AsTask()).Should().ThrowAsync<IOException>();
        (await _office.PersonAsync(id)).State.Should().Be(PersonState.Merging);
        if (isKeyErased) await _office.Protector.EraseAsync(TestDistrict.Id, id, into);
    }
}
