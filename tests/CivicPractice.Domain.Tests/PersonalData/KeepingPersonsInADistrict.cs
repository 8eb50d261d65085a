using CivicPractice.PersonalData;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.PersonalData;

public class KeepingPersonsInADistrict
{
    // Born on 1 March 2010; the check character follows from the others.
    private const string AChildsNumber = "110105201003010022";

    private readonly APersonsOffice _office = new();

    [Fact]
    public async Task Reads_what_was_registered_and_what_the_ID_number_tells()
    {
        (await _office.RegisterAsync()).Should().Be(APerson.TheId);

        (await _office.RevealAsync()).Should().Be(APerson.Details with { BirthDate = BirthDate.On(new LocalDate(1949, 12, 31)), Sex = RecordedSex.Of(Sex.Female) });
    }

    [Fact]
    public async Task Keeps_nothing_readable_and_of_an_adult_no_birthday()
    {
        await _office.RegisterAsync();

        var person = await _office.PersonAsync();
        person.Fields.Select(field => field.Field).Should().Equal(PersonalField.Name, PersonalField.Sex, PersonalField.BirthDate, PersonalField.IdNumber, PersonalField.Phone);
        person.Fields.Should().AllSatisfy(field => field.Text.ToString().Should().NotContainAny("王", "110105", "1949", "13800138000"));
        (person.EightFrom, person.FourteenFrom, person.AdultFrom).Should().Be((null, null, null));
    }

    [Fact]
    public async Task Tells_which_fields_there_are_and_nothing_of_them()
    {
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("王小明") });

        _office.Store.EventsOf(TestDistrict.Id).Select(one => one.Event).Should().BeEquivalentTo([new PersonRegistered(APerson.TheId, [PersonalField.Name], ConsentGiver.Person)]);
    }

    [Fact]
    public async Task Needs_a_name() =>
        (await RegisterAsync(new PersonDetails { Phone = APerson.Details.Phone })).Should().Be((Decision)new DetailMissing(PersonalField.Name));

    [Fact]
    public async Task Does_not_take_a_birth_date_that_is_not_the_ID_number_s() =>
        (await RegisterAsync(APerson.Details with { BirthDate = BirthDate.On(new LocalDate(1950, 1, 1)) })).Should().Be((Decision)new DetailsDisagree(PersonalField.IdNumber, PersonalField.BirthDate));

    [Fact]
    public async Task Of_a_child_needs_a_guardian_who_consents_and_is_named()
    {
        var refused = (Decision)new GuardianHasToConsent(APerson.TheId);

        (await RegisterAsync(APerson.ChildDetails)).Should().Be(refused);
        (await RegisterAsync(APerson.ChildDetails with { GuardianName = default }, ConsentGiver.Guardian)).Should().Be(refused);
        (await RegisterAsync(APerson.ChildDetails, ConsentGiver.Guardian)).EnsureAccepted();
        var child = await _office.PersonAsync();
        (child.EightFrom, child.FourteenFrom, child.AdultFrom).Should().Be((null, new LocalDate(2024, 3, 1), new LocalDate(2028, 3, 1)), "the eighth birthday is past");
    }

    [Fact]
    public async Task From_fourteen_on_takes_one_s_own_consent() =>
        (await RegisterAsync(APerson.ChildDetails with { BirthDate = BirthDate.On(TestDistrict.Monday.PlusYears(-14)) })).EnsureAccepted();

    [Fact]
    public async Task Refuses_the_second_with_one_ID_number_and_says_who_is_the_first()
    {
        await _office.RegisterAsync();

        (await RegisterAsync(APerson.Details with { Name = PersonName.Parse("王晓明") }, id: APerson.OtherId)).Should().Be((Decision)new PersonAlreadyKnown(APerson.TheId));
        (await RegisterAsync(APerson.Details)).Should().Be((Decision)new PersonAlreadyKnown(APerson.TheId));
        (await RegisterAsync(APerson.OtherDetails)).Should().Be((Decision)new AlreadyExists("person", APerson.TheId.Value));
        (await _office.PersonAsync(APerson.OtherId)).Should().BeNull();
    }

    [Fact]
    public async Task Registers_one_of_many_who_come_at_once_with_one_ID_number()
    {
        var decisions = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Task.Run(async () =>
            await _office.Keeping.RegisterAsync(new PersonId(new Guid(number, 0, 0, new byte[8])), APerson.Details, ConsentGiver.Person, TestDistrict.Nine))));

        decisions.Where(decision => decision.IsAccepted).Should().ContainSingle();
        (await _office.District.Persons.CountAsync(new Everything<Person>())).Should().Be(1);
        var kept = decisions.Single(decision => decision.IsAccepted).Value;
        decisions.Where(decision => !decision.IsAccepted).Should().OnlyContain(decision => decision.Outcome == new PersonAlreadyKnown(kept));
    }

    [Fact]
    public async Task Takes_no_ID_number_for_a_record_that_is_refused()
    {
        (await RegisterAsync(APerson.Details with { Name = default })).IsAccepted.Should().BeFalse();

        (await _office.RegisterAsync(id: APerson.OtherId)).Should().Be(APerson.OtherId);
    }

    [Fact]
    public async Task Cut_off_before_the_record_was_stored_keeps_the_next_under_the_id_that_the_number_leads_to()
    {
        await _office.Protector.IndexAsync(TestDistrict.Id, APerson.OtherId, PersonalField.IdNumber, APerson.Details.IdNumber);

        (await _office.RegisterAsync()).Should().Be(APerson.OtherId);

        (await _office.RevealAsync(APerson.OtherId)).Name.Should().Be(APerson.Details.Name);
        (await _office.PersonAsync()).Should().BeNull();
    }

    [Fact]
    public async Task Repeated_under_its_key_says_again_under_which_id_the_person_is_kept()
    {
        await _office.Protector.IndexAsync(TestDistrict.Id, APerson.OtherId, PersonalField.IdNumber, APerson.Details.IdNumber);
        var key = new IdempotencyKey("form-17");

        foreach (var _ in Enumerable.Range(0, 2))
            (await _office.Keeping.RegisterAsync(APerson.TheId, APerson.Details, ConsentGiver.Person, TestDistrict.Nine, key)).EnsureAccepted().Should().Be(APerson.OtherId);
    }

    [Fact]
    public async Task Finds_by_ID_number_and_by_telephone()
    {
        await _office.RegisterAsync();
        await _office.RegisterAsync(APerson.OtherDetails with { Phone = APerson.Details.Phone }, APerson.OtherId);

        (await _office.Keeping.FindByIdNumberAsync(APerson.OtherDetails.IdNumber))!.Id.Should().Be(APerson.OtherId);
        (await _office.Keeping.FindByPhoneAsync(APerson.Details.Phone)).Select(person => person.Id).Should().Equal(APerson.TheId, APerson.OtherId);
        (await _office.Keeping.FindByPhoneAsync(APerson.OtherDetails.Phone)).Should().BeEmpty();
    }

    [Fact]
    public async Task Corrects_a_field_and_leaves_the_others()
    {
        await _office.RegisterAsync();

        (await _office.Keeping.CorrectAsync(APerson.TheId, new PersonDetails { Phone = APerson.OtherDetails.Phone, GuardianName = PersonName.Parse("王建国") }, TestDistrict.Nine)).EnsureAccepted();

        var details = await _office.RevealAsync();
        (details.Name, details.Phone, details.GuardianName).Should().Be((APerson.Details.Name, APerson.OtherDetails.Phone, PersonName.Parse("王建国")));
        (await _office.Keeping.FindByPhoneAsync(APerson.Details.Phone)).Should().BeEmpty();
        (await _office.Keeping.FindByPhoneAsync(APerson.OtherDetails.Phone)).Should().ContainSingle();
    }

    [Fact]
    public async Task Does_not_correct_an_ID_number_into_somebody_else_s()
    {
        await _office.RegisterAsync();
        await _office.RegisterAsync(APerson.OtherDetails with { IdNumber = default }, APerson.OtherId);

        var decision = await _office.TryAsync(() => _office.Keeping.CorrectAsync(APerson.OtherId, new PersonDetails { IdNumber = APerson.Details.IdNumber }, TestDistrict.Nine));

        decision.Should().Be((Decision)new PersonAlreadyKnown(APerson.TheId));
        (await _office.RevealAsync(APerson.OtherId)).IdNumber.IsDefined.Should().BeFalse();
    }

    [Fact]
    public async Task Does_not_correct_into_what_disagrees()
    {
        await _office.RegisterAsync();

        (await _office.TryAsync(() => _office.Keeping.CorrectAsync(APerson.TheId, new PersonDetails { BirthDate = BirthDate.On(new LocalDate(2000, 1, 1)) }, TestDistrict.Nine)))
            .Should().Be((Decision)new DetailsDisagree(PersonalField.IdNumber, PersonalField.BirthDate));
    }

    [Fact]
    public async Task Who_turns_out_to_be_a_child_and_has_consented_alone_is_not_corrected_before_a_guardian_consents()
    {
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("张苗苗") });

        (await _office.TryAsync(() => _office.Keeping.CorrectAsync(APerson.TheId, new PersonDetails { BirthDate = APerson.ChildDetails.BirthDate }, TestDistrict.Nine)))
            .Should().Be((Decision)new GuardianHasToConsent(APerson.TheId));
    }

    [Fact]
    public async Task Tells_a_registration_in_force_of_a_birth_date_that_was_corrected()
    {
        await _office.RegisterAsync(APerson.ChildDetails with { BirthDate = BirthDate.On(new LocalDate(2000, 1, 1)) }, by: ConsentGiver.Guardian);
        await _office.EnrolAsync(APerson.TheId);
        (await _office.VolunteerAsync()).AdultFrom.Should().BeNull();

        (await _office.Keeping.CorrectAsync(APerson.TheId, new PersonDetails { BirthDate = APerson.ChildDetails.BirthDate }, TestDistrict.Nine)).EnsureAccepted();

        (await _office.VolunteerAsync()).AdultFrom.Should().Be(new LocalDate(2028, 3, 1));
    }

    [Fact]
    public async Task Takes_a_child_for_one_by_the_ID_number_alone()
    {
        await _office.RegisterAsync(new PersonDetails { Name = PersonName.Parse("张苗苗") });
        var child = new PersonDetails { IdNumber = ResidentIdNumber.Parse(AChildsNumber), GuardianName = APerson.ChildDetails.GuardianName };

        (await _office.TryAsync(() => _office.Keeping.CorrectAsync(APerson.TheId, child, TestDistrict.Nine))).Should().Be((Decision)new GuardianHasToConsent(APerson.TheId));
        (await _office.TryAsync(() => _office.Keeping.CorrectAsync(APerson.TheId, child with { GuardianName = default }, TestDistrict.Nine, ConsentGiver.Guardian))).Should().Be((Decision)new GuardianHasToConsent(APerson.TheId));
        (await _office.Keeping.FindByIdNumberAsync(child.IdNumber)).Should().BeNull("what was refused leads to nobody");
        (await _office.Keeping.CorrectAsync(APerson.TheId, child, TestDistrict.Nine, ConsentGiver.Guardian)).EnsureAccepted();

        var person = await _office.PersonAsync();
        (person.FourteenFrom, person.AdultFrom, person.ConsentBy).Should().Be((new LocalDate(2024, 3, 1), new LocalDate(2028, 3, 1), ConsentGiver.Guardian));
        (await _office.RevealAsync()).BirthDate.Should().Be(BirthDate.On(new LocalDate(2010, 3, 1)), "it is filled in");
        (await _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.BirthDate, TestDistrict.Nine)).EnsureAccepted();
        (await _office.PersonAsync()).AdultFrom.Should().Be(new LocalDate(2028, 3, 1), "the ID number tells it");
        (await _office.TryAsync(() => _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.GuardianName, TestDistrict.Nine))).Should().Be((Decision)new GuardianHasToConsent(APerson.TheId));
    }

    // The answer was lost; by now the record says something else.
    [Fact]
    public async Task Repeats_a_removal_under_its_key_without_touching_what_came_later()
    {
        await _office.RegisterAsync();
        var key = new IdempotencyKey("form-18");
        (await _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.IdNumber, TestDistrict.Nine, key)).EnsureAccepted();
        (await _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.BirthDate, TestDistrict.Nine)).EnsureAccepted();
        (await _office.Keeping.CorrectAsync(APerson.TheId, new PersonDetails { IdNumber = APerson.OtherDetails.IdNumber }, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.IdNumber, TestDistrict.Nine, key)).EnsureAccepted();

        (await _office.Keeping.FindByIdNumberAsync(APerson.OtherDetails.IdNumber))!.Id.Should().Be(APerson.TheId);
        (await _office.Keeping.FindByIdNumberAsync(APerson.Details.IdNumber)).Should().BeNull();
    }

    [Fact]
    public async Task Does_not_give_an_id_again_whose_key_was_erased()
    {
        await _office.Protector.EraseAsync(TestDistrict.Id, APerson.TheId);

        foreach (var details in new[] { APerson.Details, APerson.Details with { IdNumber = default } })
            await FluentActions.Awaiting(() => _office.Keeping.RegisterAsync(APerson.TheId, details, ConsentGiver.Person, TestDistrict.Nine).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Takes_out_a_field_by_which_nobody_is_found_then()
    {
        await _office.RegisterAsync();

        (await _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.IdNumber, TestDistrict.Nine)).EnsureAccepted();

        (await _office.RevealAsync()).IdNumber.IsDefined.Should().BeFalse();
        (await _office.Keeping.FindByIdNumberAsync(APerson.Details.IdNumber)).Should().BeNull();
        (await _office.RegisterAsync(id: APerson.OtherId)).Should().Be(APerson.OtherId);
    }

    [Fact]
    public async Task Keeps_the_name_and_a_child_s_guardian()
    {
        await _office.RegisterAsync(APerson.ChildDetails, by: ConsentGiver.Guardian);

        (await _office.TryAsync(() => _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.Name, TestDistrict.Nine))).Should().Be((Decision)new DetailMissing(PersonalField.Name));
        (await _office.TryAsync(() => _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.GuardianName, TestDistrict.Nine))).Should().Be((Decision)new GuardianHasToConsent(APerson.TheId));
    }

    [Fact]
    public async Task Tells_nobody_without_consent()
    {
        await _office.RegisterAsync();

        (await _office.TryAsync(async () => await _office.Keeping.RevealAsync(APerson.TheId, DisclosurePurpose.Publication))).Should().Be((Decision)new DisclosureNotConsentedTo(DisclosurePurpose.Publication));
        (await _office.Keeping.RecordConsentAsync(APerson.TheId, DisclosurePurpose.Publication, ConsentGiver.Person, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Keeping.RevealAsync(APerson.TheId, DisclosurePurpose.Publication)).EnsureAccepted().Name.Should().Be(APerson.Details.Name);
        (await _office.Keeping.RevealAsync(APerson.TheId, DisclosurePurpose.Provision)).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public async Task Tells_nobody_any_more_once_the_consent_is_withdrawn()
    {
        await _office.RegisterAsync();
        (await _office.Keeping.RecordConsentAsync(APerson.TheId, DisclosurePurpose.Provision, ConsentGiver.Person, TestDistrict.Nine)).EnsureAccepted();

        (await _office.Keeping.WithdrawConsentAsync(APerson.TheId, DisclosurePurpose.Provision, TestDistrict.Nine)).EnsureAccepted();

        (await _office.PersonAsync()).CanReveal(DisclosurePurpose.Provision).IsRefusedFor<DisclosureNotConsentedTo>().Should().BeTrue();
    }

    [Fact]
    public async Task Takes_a_child_s_consent_from_the_guardian_until_the_14th_birthday()
    {
        await _office.RegisterAsync(APerson.ChildDetails, by: ConsentGiver.Guardian);

        (await _office.TryAsync(() => _office.Keeping.RecordConsentAsync(APerson.TheId, DisclosurePurpose.Publication, ConsentGiver.Person, TestDistrict.Nine)))
            .Should().Be((Decision)new GuardianHasToConsent(APerson.TheId));
        var child = await _office.PersonAsync();
        child.CanRecordConsent(ConsentGiver.Person, new LocalDate(2024, 2, 29)).IsAccepted.Should().BeFalse();
        child.CanRecordConsent(ConsentGiver.Person, new LocalDate(2024, 3, 1)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task Knows_nobody_whom_nobody_registered()
    {
        var nobody = (Decision)new NotFound("person", APerson.TheId.Value);

        (await _office.Keeping.RevealAsync(APerson.TheId)).Outcome.Should().Be(nobody);
        (await _office.Keeping.CorrectAsync(APerson.TheId, APerson.Details, TestDistrict.Nine)).Should().Be(nobody);
        (await _office.Keeping.RemoveFieldAsync(APerson.TheId, PersonalField.Phone, TestDistrict.Nine)).Should().Be(nobody);
        (await _office.Ending.EraseAsync(APerson.TheId, TestDistrict.Nine)).Should().Be(nobody);
        (await _office.Ending.RestrictAsync(APerson.TheId, TestDistrict.Nine)).Should().Be(nobody);
        (await _office.Ending.ResumeAsync(APerson.TheId, ConsentGiver.Person, TestDistrict.Nine)).Should().Be(nobody);
        (await _office.Ending.MergeAsync(APerson.TheId, APerson.OtherId, TestDistrict.Nine)).Refusals.Should().HaveCount(2);
    }

    // One registration in force at a time.
    [Fact]
    public async Task Lets_a_person_register_as_a_volunteer_once_at_a_time()
    {
        await _office.RegisterAsync();
        await _office.EnrolAsync(APerson.TheId);

        var again = await _office.TryAsync(() => _office.Volunteers.RegisterAsync(
            AVolunteer.OtherId, AVolunteer.Registration with { Number = VolunteerNumber.Parse("990101-000002"), Person = APerson.TheId }, TestDistrict.Nine));

        again.Should().Be((Decision)new EnrolmentInForce(AVolunteer.TheId));
        (await _office.Volunteers.WithdrawAsync(AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();
        await _office.EnrolAsync(APerson.TheId, AVolunteer.OtherId, "990101-000002");
        (await _office.PersonAsync()).Enrolments.Should().Equal(new Enrolment(AVolunteer.TheId, false), new Enrolment(AVolunteer.OtherId, true));
    }

    [Fact]
    public async Task Registers_a_volunteer_of_a_known_person_only_and_with_the_birthdays_of_the_record()
    {
        var registration = AVolunteer.Registration with { Person = APerson.TheId };
        (await _office.TryAsync(() => _office.Volunteers.RegisterAsync(AVolunteer.TheId, registration, TestDistrict.Nine))).Should().Be((Decision)new NotFound("person", APerson.TheId.Value));

        await _office.RegisterAsync(APerson.ChildDetails, by: ConsentGiver.Guardian);

        (await _office.Volunteers.RegisterAsync(AVolunteer.TheId, registration, TestDistrict.Nine)).IsRefusedFor<GuardianConsentMissing>().Should().BeTrue();
        registration = registration with { GuardianConsent = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1)) };
        foreach (var _ in Enumerable.Range(0, 2)) (await _office.Volunteers.RegisterAsync(AVolunteer.TheId, registration, TestDistrict.Nine)).EnsureAccepted();
        (await _office.VolunteerAsync()).AdultFrom.Should().Be(new LocalDate(2028, 3, 1));
        await FluentActions.Awaiting(() => _office.Volunteers.RegisterAsync(AVolunteer.OtherId, registration with { AdultFrom = new LocalDate(2028, 3, 1) }, TestDistrict.Nine).AsTask())
            .Should().ThrowAsync<ArgumentException>();
    }

    private async Task<Decision> RegisterAsync(PersonDetails details, ConsentGiver by = ConsentGiver.Person, PersonId? id = null) =>
        await _office.TryAsync(async () => await _office.Keeping.RegisterAsync(id ?? APerson.TheId, details, by, TestDistrict.Nine));
}
