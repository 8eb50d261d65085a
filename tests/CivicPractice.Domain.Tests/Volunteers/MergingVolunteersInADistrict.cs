using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.PersonalData;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

/// <summary>Two registrations of one person: the other one goes over into the usual one.</summary>
public partial class MergingVolunteersInADistrict
{
    private static readonly Guid Cleaning = new(1, 0, 0, new byte[8]);
    private static readonly Guid Visiting = new(2, 0, 0, new byte[8]);
    private static readonly VolunteerTeamId OtherTeam = new(new Guid(7, 0, 0, new byte[8]));

    private static readonly ParticipationId Seat = new(new Guid(6, 0, 0, new byte[8]));

    private readonly InMemoryStore _store = new();

    private OpenDistrict District => TestDistrict.Open(_store);

    [Fact]
    public async Task Ends_the_one_and_leads_from_it_to_the_other()
    {
        await PutBothAsync();

        await MergeAsync();

        var (kept, merged) = (await VolunteerAsync(AVolunteer.TheId), await VolunteerAsync(AVolunteer.OtherId));
        (merged.State, merged.MergedInto, kept.State).Should().Be((VolunteerState.Merged, AVolunteer.TheId, VolunteerState.Active));
        (await District.Statistics.FiguresAsync()).Overview().Answer.Volunteers.Should().Be(1, "a person counts once");
    }

    [Fact]
    public async Task Counts_the_stars_of_both_once()
    {
        await PutBothAsync();
        await PutAsync(
            new AnHonourRoll().Of(AVolunteer.TheId).Crediting(new Guid(11, 0, 0, new byte[8]), 6_000).BuildUnstored(),
            new AnHonourRoll().Of(AVolunteer.OtherId).Crediting(new Guid(12, 0, 0, new byte[8]), 18_000).BuildUnstored());

        await MergeAsync();

        var stars = (await District.HonourRolls.FindAsync(AVolunteer.TheId))!.Stars;
        stars.Should().BeGreaterThan(StarRating.None);
        (await District.Statistics.FiguresAsync()).Stars().Answer.Where(row => row.Volunteers != 0).Should().Equal(new StarFigures(stars, 1));
    }

    [Fact]
    public async Task Takes_teams_roles_kits_and_skills_over_each_once()
    {
        await PutAsync(new ATeam().BuildRaising(), new ATeam().WithId(OtherTeam).BuildRaising());
        await PutBothAsync(
            one => one.InTeam(),
            other => other.InTeam().InTeam(OtherTeam).WithKit().AppointedTo(VolunteerRole.Lecturer).Registering(words => words with { Skills = [VolunteerSkill.FirstAid, VolunteerSkill.Driving] }));

        await MergeAsync();

        var kept = await VolunteerAsync(AVolunteer.TheId);
        kept.Memberships.Select(membership => membership.Team).Should().BeEquivalentTo([ATeam.TheId, OtherTeam]);
        kept.Roles.Select(held => held.Role).Should().Equal(VolunteerRole.Lecturer);
        kept.IdentityKits.Should().ContainSingle().Which.Team.Should().Be(ATeam.TheId);
        kept.Skills.Should().Equal(VolunteerSkill.FirstAid, VolunteerSkill.Driving);
        var merged = await VolunteerAsync(AVolunteer.OtherId);
        (merged.Memberships.Count, merged.Roles.Count, merged.IdentityKits.Count).Should().Be((0, 0, 0));
        (await MembersAsync(OtherTeam)).Should().Equal(AVolunteer.TheId);
        (await MembersAsync(ATeam.TheId)).Should().Equal(AVolunteer.TheId);
    }

    [Fact]
    public async Task Lets_the_one_that_stays_lead_where_the_other_led()
    {
        await PutBothAsync(other: other => other.InTeam());
        await PutAsync(new ATeam().Founding(team => team with { Leader = AVolunteer.OtherId }).BuildRaising());

        await MergeAsync();

        (await District.Teams.FindAsync(ATeam.TheId))!.Leader.Should().Be(AVolunteer.TheId);
    }

    [Fact]
    public async Task Takes_an_application_over_and_of_two_in_one_drive_keeps_one()
    {
        await PutBothAsync();
        var second = new TeamApplicationId(new Guid(8, 0, 0, new byte[8]));
        await PutAsync(new ATeam().BuildRaising(), new ARecruitmentDrive().BuildRaising(), new AnApplication().By(AVolunteer.OtherId).BuildRaising());
        await MergeAsync();
        (await District.Applications.FindAsync(AnApplication.TheId))!.Volunteer.Should().Be(AVolunteer.TheId);

        var third = new VolunteerId(new Guid(9, 0, 0, new byte[8]));
        await PutAsync(new AVolunteer().WithId(third).BuildRaising(), new AnApplication().WithId(second).By(third).BuildRaising());
        (await new MergingVolunteers(District).MergeAsync(third, AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

        (await District.Applications.FindAsync(second))!.State.Should().Be(ApplicationState.Withdrawn);
        (await District.Applications.FindAsync(AnApplication.TheId))!.State.Should().Be(ApplicationState.Pending);
    }

    [Fact]
    public async Task Holds_one_place_where_both_were_admitted_to_one_drive()
    {
        await PutBothAsync(one => one.InTeam(), other => other.InTeam());
        await PutAsync(new ATeam().BuildRaising(), new ARecruitmentDrive().Announcing(drive => drive with { Screening = [] }).BuildRaising());
        var second = new TeamApplicationId(new Guid(8, 0, 0, new byte[8]));
        var drive = new ARecruitmentDrive().Announcing(words => words with { Screening = [] }).Build();
        var applications = new[] { new AnApplication().For(drive).By(AVolunteer.TheId), new AnApplication().WithId(second).For(drive).By(AVolunteer.OtherId) };
        await PutAsync([.. applications.Select(one => one.Admitted().BuildRaising())]);
        var district = District;
        var open = (await district.RecruitmentDrives.FindAsync(ARecruitmentDrive.TheId))!;
        foreach (var id in new[] { AnApplication.TheId, second }) open.TakePlace(id, TestDistrict.Nine).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();

        await MergeAsync();

        (await District.RecruitmentDrives.FindAsync(ARecruitmentDrive.TheId))!.Placed.Should().Equal(AnApplication.TheId);
        (await District.Applications.FindAsync(second))!.State.Should().Be(ApplicationState.Withdrawn);
        (await VolunteerAsync(AVolunteer.TheId)).IsMemberOf(ATeam.TheId).Should().BeTrue();
    }

    [Fact]
    public async Task Holds_a_role_once_that_one_held_and_the_other_had_applied_for()
    {
        await PutBothAsync(one => one.AppliedFor(VolunteerRole.Lecturer), other => other.AppointedTo(VolunteerRole.Lecturer));

        await MergeAsync();

        var kept = await VolunteerAsync(AVolunteer.TheId);
        (kept.Roles.Count, kept.PendingRole).Should().Be((1, null));
        kept.CanAppointToRole(VolunteerRole.Lecturer, [], new TrainingRules(), TestDistrict.Nine).IsRefusedFor<RoleNotAppliedFor>().Should().BeTrue();
    }

    [Fact]
    public async Task Keeps_the_consent_that_holds_longer_and_the_stricter_of_own_limits()
    {
        var (expired, current) = (new Term(TestDistrict.Monday.PlusYears(-1), TestDistrict.Monday), new Term(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1)));
        await PutBothAsync(one => one.Registering(words => words with { GuardianConsent = expired }), other => other.Registering(words => words with { GuardianConsent = current }));
        (await new UpdatingVolunteers(District).LimitServiceAsync(AVolunteer.OtherId, new ServiceLimits { MostInADay = Duration.FromHours(2) }, TestDistrict.Nine)).EnsureAccepted();

        await MergeAsync();

        var kept = await VolunteerAsync(AVolunteer.TheId);
        (kept.GuardianConsent, kept.Limits.MostInADay).Should().Be((current, Duration.FromHours(2)));
    }

    [Fact]
    public async Task Carries_over_what_is_attested_of_the_health_and_what_both_say_alike_counts_once()
    {
        await PutBothAsync(one => one.AttestedFit(), other => other.AttestedFit());
        var certified = new HealthAttestation(HealthAttestationKind.MedicalCertificate, TestDistrict.Monday, null, [ActivityCategory.DroughtRelief]);
        (await new UpdatingVolunteers(District).AttestHealthAsync(AVolunteer.OtherId, certified, TestDistrict.Nine)).EnsureAccepted();

        await MergeAsync();

        (await VolunteerAsync(AVolunteer.TheId)).Health.Should().Equal(AVolunteer.Fit(), certified);
        (await VolunteerAsync(AVolunteer.OtherId)).Health.Should().BeEmpty("it went over, and could not be withdrawn there");
    }

    [Fact]
    public async Task Counts_a_step_passed_by_both_on_one_day_as_one_which_deceit_revokes()
    {
        await PutBothAsync();
        foreach (var volunteer in new[] { AVolunteer.TheId, AVolunteer.OtherId }) await PutAsync(new AScreeningFile().Of(volunteer).Passed().BuildRaising());

        await MergeAsync();
        (await new ScreeningMembers(District).RevokeAsync(AVolunteer.TheId, ScreeningStep.BackgroundCheck, TestDistrict.Monday, ScreeningRevocationReason.Deceit, TestDistrict.Nine)).EnsureAccepted();

        (await District.ScreeningFiles.FindAsync(AVolunteer.TheId))!.HeldOn(TestDistrict.Monday).Should().BeEmpty();
    }

    [Fact]
    public async Task Adds_absences_up_each_cause_once()
    {
        await PutBothAsync();
        await PutAsync(new AnAbsenceFile().AbsentOften(3).BuildRaising(), new AnAbsenceFile().Of(AVolunteer.OtherId).AbsentOften(3, from: 3).BuildRaising());

        await MergeAsync();

        var (kept, merged) = ((await District.AbsenceFiles.FindAsync(AVolunteer.TheId))!, (await District.AbsenceFiles.FindAsync(AVolunteer.OtherId))!);
        kept.CountIn(TestDistrict.Monday.Year).Should().Be(new AbsencesOfYear(5, 0), "both were to come to the third");
        (kept.ReachedLimitOn, merged.Absences.Count, merged.ReachedLimitOn).Should().Be((TestDistrict.Monday, 0, null));
    }

    [Fact]
    public async Task Is_no_way_around_an_end_for_no_shows()
    {
        await PutBothAsync();
        await PutAsync(new AnAbsenceFile().Of(AVolunteer.OtherId).AbsentOften(5).BuildRaising());
        (await new EndingForNoShows(District).EndAsync(AVolunteer.OtherId, TestDistrict.Nine)).EnsureAccepted();
        (await new EndingForNoShows(District).CanEndAsync(AVolunteer.TheId, TestDistrict.Nine)).IsAccepted.Should().BeFalse("who registered anew was never absent under this number");

        await MergeAsync();

        (await new EndingForNoShows(District).CanEndAsync(AVolunteer.TheId, TestDistrict.Nine)).IsAccepted.Should().BeTrue("the absences are the person's");
        (await District.AbsenceFiles.ListAsync(new NoShowsDueSpec(TestDistrict.Monday))).Select(file => file.Id).Should().Equal(AVolunteer.TheId);
    }

    [Fact]
    public async Task Notes_what_is_marked_later_with_the_registration_that_goes_on()
    {
        await PutBothAsync();
        await PutAsync(new AnActivity().Published().SignedUp().SignedUp(Seat, VolunteerFactsFor.Adult(AVolunteer.OtherId)).CheckedIn().Completed().BuildUnstored());
        await MergeAsync();

        (await new HoldingActivities(District).MarkAbsentAsync(AnActivity.TheId, Seat, AbsenceKind.Malicious, AnActivity.During.Until)).EnsureAccepted();

        (await District.AbsenceFiles.FindAsync(AVolunteer.OtherId)).Should().BeNull();
        (await District.AbsenceFiles.FindAsync(AVolunteer.TheId))!.Absences.Should().ContainSingle().Which.Cause.Should().Be(Seat.CauseIn(AnActivity.TheId));
    }

    [Fact]
    public async Task Is_not_followed_by_insurance_for_the_registration_that_ended()
    {
        await PutBothAsync();
        await PutAsync(InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy, TestDistrict.Nine).EnsureAccepted());
        await MergeAsync();

        (await _store.TryAsync(() => new Insuring(District).InsureAsync(AnInsurancePolicy.TheId, [AVolunteer.OtherId], TestDistrict.Nine))).Should().Be((Decision)new VolunteerInactive(AVolunteer.OtherId));
    }

    [Fact]
    public async Task Of_two_into_each_other_at_once_lets_one_through()
    {
        await PutBothAsync();

        var decisions = await ManyCallers.AtOnceAsync(2, caller => caller == 0
            ? new MergingVolunteers(District).MergeAsync(AVolunteer.OtherId, AVolunteer.TheId, TestDistrict.Nine)
            : new MergingVolunteers(District).MergeAsync(AVolunteer.TheId, AVolunteer.OtherId, TestDistrict.Nine));

        decisions.Count(decision => decision.IsAccepted).Should().Be(1);
        new[] { (await VolunteerAsync(AVolunteer.TheId)).State, (await VolunteerAsync(AVolunteer.OtherId)).State }.Order().Should().Equal(VolunteerState.Active, VolunteerState.Merged);
    }

    [Fact]
    public void Closes_what_was_carried_over()
    {
        var (account, roll) = (new APointsAccount().Of(AVolunteer.OtherId).CarriedTo(AVolunteer.TheId).Build(), new AnHonourRoll().Of(AVolunteer.OtherId).CarriedTo(AVolunteer.TheId).Build());
        var closed = (Decision)new CarriedOver(AVolunteer.TheId);

        account.ShouldStayUnchangedBy(one => one.Earn(Cleaning, 60, TestDistrict.Monday, new PointsRules(), TestDistrict.Nine)).Should().Be(closed);
        account.ShouldStayUnchangedBy(one => one.Absorb(AVolunteer.TheId, [], TestDistrict.Monday, TestDistrict.Nine)).Should().Be(closed);
        account.ShouldStayUnchangedBy(one => one.CarryTo(AVolunteer.TheId, TestDistrict.Nine)).Should().Be(closed);
        roll.ShouldStayUnchangedBy(one => one.CreditService(Cleaning, 60, TestDistrict.Monday, Points.Zero, new StarScale(), TestDistrict.Nine)).Should().Be(closed);
        roll.ShouldStayUnchangedBy(one => one.AwardHonour(new HonourAward(Honour.FinestVolunteer, TestDistrict.Monday, "市文明办"), TestDistrict.Nine)).Should().Be(closed);
        roll.ShouldStayUnchangedBy(one => one.CarryTo(AVolunteer.TheId, TestDistrict.Nine)).Should().Be(closed);
        roll.ShouldStayUnchangedBy(one => one.Absorb(new AnHonourRoll().Of(AVolunteer.TheId).Build().ToHoldings(), Points.Zero, new StarScale(), TestDistrict.Nine)).Should().Be(closed);
    }

    [Fact]
    public async Task Takes_insurance_over_with_its_seat_on_the_policy()
    {
        await PutBothAsync();
        await PutAsync(InsurancePolicy.TakeOut(TestDistrict.Id, AnInsurancePolicy.TheId, AnInsurancePolicy.Policy with { MostPersons = 1 }, TestDistrict.Nine).EnsureAccepted());
        (await new Insuring(District).InsureAsync(AnInsurancePolicy.TheId, [AVolunteer.OtherId], TestDistrict.Nine)).EnsureAccepted();

        await MergeAsync();

        (await District.InsurancePolicies.FindAsync(AnInsurancePolicy.TheId))!.Covered.Should().Equal(AVolunteer.TheId);
        (await District.VolunteerCovers.FindAsync(AVolunteer.TheId))!.Covers.Should().ContainSingle();
        (await District.VolunteerCovers.FindAsync(AVolunteer.OtherId))!.Covers.Should().BeEmpty();
        (await new Insuring(District).CancelAsync(AnInsurancePolicy.TheId, TestDistrict.Nine + Duration.FromHours(1))).EnsureAccepted();
        ((await District.VolunteerCovers.FindAsync(AVolunteer.TheId))!.CoveredUntil is not { } until || until <= TestDistrict.Nine + Duration.FromHours(1)).Should().BeTrue("a cancellation reaches whom it covers");
    }

    [Fact]
    public async Task Takes_training_certificates_over()
    {
        await PutBothAsync();
        var file = TrainingFile.Of(TestDistrict.Id, AVolunteer.OtherId);
        file.Issue(ATrainingFile.Certificate(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1)), TestDistrict.Nine).EnsureAccepted();
        await PutAsync(file);

        await MergeAsync();

        var kept = (await District.TrainingFiles.FindAsync(AVolunteer.TheId))!;
        (kept.Certificates.Count, kept.EarliestExpiry).Should().Be((1, TestDistrict.Monday.PlusYears(1)));
        var other = (await District.TrainingFiles.FindAsync(AVolunteer.OtherId))!;
        (other.Certificates.Count, other.EarliestExpiry).Should().Be((0, null));
    }

    [Fact]
    public async Task Carries_over_who_came_back_under_a_new_registration()
    {
        await PutBothAsync(other: other => other.Withdrawn());
        await CreditAsync(AVolunteer.OtherId, Visiting, 60);

        await MergeAsync();

        await ShouldHaveAsync(AVolunteer.TheId, minutes: 60, balance: 1);
    }

    [Fact]
    public async Task Is_refused_while_service_or_training_lies_ahead()
    {
        await PutBothAsync();
        var schedule = Schedule.Of(TestDistrict.Id, AVolunteer.OtherId);
        var later = TimeRange.Starting(TestDistrict.Nine + Duration.FromHours(1), Duration.FromHours(1));
        schedule.Hold(Cleaning, later, new ScheduleRules(), TestDistrict.Nine).EnsureAccepted();
        var file = TrainingFile.Of(TestDistrict.Id, AVolunteer.OtherId);
        file.Allot(new TrainingCertificateId(Cleaning), ATrainingSession.TheId, TestDistrict.Nine).EnsureAccepted();
        await PutAsync(schedule, file);

        (await TryMergeAsync()).Refusals.Should().Equal(new StillServes(AVolunteer.OtherId, later), new StillInTraining(AVolunteer.OtherId, ATrainingSession.TheId));
    }

    [Fact]
    public async Task Counts_for_rest_and_limits_what_the_other_served_lately()
    {
        await PutBothAsync();
        var earlier = TimeRange.Starting(TestDistrict.Nine - Duration.FromHours(3), Duration.FromHours(2));
        foreach (var volunteer in new[] { AVolunteer.TheId, AVolunteer.OtherId })
        {
            var schedule = Schedule.Of(TestDistrict.Id, volunteer);
            schedule.Hold(volunteer == AVolunteer.TheId ? Visiting : Cleaning, earlier, new ScheduleRules(), TestDistrict.Nine).EnsureAccepted();
            await PutAsync(schedule);
        }

        await MergeAsync();

        var kept = (await District.Schedules.FindAsync(AVolunteer.TheId))!;
        kept.Bookings.Should().Equal(new Booking(AVolunteer.OtherId.BookingAbsorbed(Cleaning), earlier), new Booking(Visiting, earlier));
        var rules = new ScheduleRules { Limits = new ServiceLimits { MostInADay = Duration.FromHours(5) } };
        kept.CanHold(new Guid(3, 0, 0, new byte[8]), TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(2)), rules).IsRefusedFor<TooMuchService>().Should().BeTrue();
    }

    [Fact]
    public async Task Is_refused_for_two_persons()
    {
        await PutBothAsync(one => one.Registering(words => words with { Person = APerson.TheId }), other => other.Registering(words => words with { Person = APerson.OtherId }));

        (await TryMergeAsync()).Should().Be((Decision)new PersonsDiffer(AVolunteer.TheId, AVolunteer.OtherId));
    }

    [Fact]
    public async Task Is_refused_while_both_have_a_kit_of_one_team_or_wait_for_two_roles()
    {
        await PutBothAsync(
            one => one.InTeam().WithKit().AppliedFor(VolunteerRole.Lecturer), other => other.InTeam().WithKit().AppliedFor(VolunteerRole.Mediator));

        (await TryMergeAsync()).Refusals.Should().Equal(new RoleApplicationPending(VolunteerRole.Mediator), new IdentityKitOutstanding(ATeam.TheId, "A-012"));
    }

    [Theory]
    [InlineData(VolunteerState.Suspended, VolunteerState.Active)]
    [InlineData(VolunteerState.Active, VolunteerState.Suspended)]
    [InlineData(VolunteerState.Active, VolunteerState.Withdrawn)]
    public async Task Is_no_way_around_a_suspension_and_goes_into_a_registration_in_force_only(VolunteerState merged, VolunteerState kept)
    {
        await PutBothAsync(one => one.Then(kept), other => other.Then(merged));

        (await TryMergeAsync()).IsRefusedFor<NotPermittedInState<VolunteerState, VolunteerAction>>().Should().BeTrue();
    }

    [Fact]
    public async Task Is_refused_for_whom_nobody_knows_and_with_itself_a_bug()
    {
        (await TryMergeAsync()).Refusals.Should().Equal(new NotFound("volunteer", AVolunteer.OtherId.Value), new NotFound("volunteer", AVolunteer.TheId.Value));
        await FluentActions.Awaiting(() => new MergingVolunteers(District).MergeAsync(AVolunteer.TheId, AVolunteer.TheId, TestDistrict.Nine).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Again_is_accepted_and_changes_nothing()
    {
        await PutBothAsync();
        await CreditAsync(AVolunteer.OtherId, Visiting, 60);
        await MergeAsync();
        var events = _store.EventsOf(TestDistrict.Id).Count;

        await MergeAsync();

        _store.EventsOf(TestDistrict.Id).Should().HaveCount(events);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Takes_a_minor_for_an_adult_only_where_the_person_s_record_tells_the_age(bool tellsAge)
    {
        await PutAsync(new APerson().With(PersonalField.Name, tellsAge ? PersonalField.BirthDate : PersonalField.Phone).Enrolled(AVolunteer.OtherId).BuildRaising());
        await PutBothAsync(one => one.Minor(), other => other.Registering(words => words with { Person = APerson.TheId }));

        await MergeAsync();

        (await VolunteerAsync(AVolunteer.TheId)).AdultFrom.Should().Be(tellsAge ? null : new LocalDate(2025, 6, 1));
    }

    [Fact]
    public async Task Leaves_one_enrolment_of_the_person_in_force()
    {
        var person = new APerson().Enrolled(AVolunteer.OtherId).BuildRaising();
        await PutAsync(person);
        await PutBothAsync(other: other => other.Registering(words => words with { Person = APerson.TheId }));

        await MergeAsync();

        (await VolunteerAsync(AVolunteer.TheId)).Person.Should().Be(APerson.TheId);
        (await District.Persons.FindAsync(APerson.TheId))!.Enrolments.Should().Equal(new Enrolment(AVolunteer.OtherId, false), new Enrolment(AVolunteer.TheId, true));
    }

    private async Task PutBothAsync(Func<AVolunteer, AVolunteer>? one = null, Func<AVolunteer, AVolunteer>? other = null)
    {
        var both = new[] { (one ?? (v => v))(new AVolunteer()), (other ?? (v => v))(new AVolunteer().WithId(AVolunteer.OtherId).Registering(words => words with { Number = VolunteerNumber.Parse("990101-000002") })) };
        foreach (var volunteer in both.Select(builder => builder.BuildRaising()))
        {
            await PutAsync(volunteer);
            foreach (var membership in volunteer.Memberships) await PutAsync(TeamMember.Join(TestDistrict.Id, membership.Team, volunteer.Id, membership.Since));
        }
    }

    private async Task PutAsync(params IAggregateRoot[] roots)
    {
        var district = District;
        foreach (var root in roots)
        {
            if (root is Volunteer volunteer) district.Volunteers.Add(volunteer);
            else if (root is VolunteerTeam team) district.Teams.Add(team);
            else if (root is TeamMember member) district.TeamMembers.Add(member);
            else if (root is RecruitmentDrive drive) district.RecruitmentDrives.Add(drive);
            else if (root is TeamApplication application) district.Applications.Add(application);
            else if (root is ScreeningFile screening) district.ScreeningFiles.Add(screening);
            else if (root is Activity activity) district.Activities.Add(activity);
            else if (root is AbsenceFile absences) district.AbsenceFiles.Add(absences);
            else if (root is Schedule schedule) district.Schedules.Add(schedule);
            else if (root is TrainingFile file) district.TrainingFiles.Add(file);
            else if (root is HonourRoll roll) district.HonourRolls.Add(roll);
            else if (root is InsurancePolicy policy) district.InsurancePolicies.Add(policy);
            else district.Persons.Add((Person)root);
        }

        await district.UnitOfWork.CommitAsync();
    }

    private async Task MergeAsync() => (await new MergingVolunteers(District).MergeAsync(AVolunteer.OtherId, AVolunteer.TheId, TestDistrict.Nine)).EnsureAccepted();

    private Task<Decision> TryMergeAsync() => _store.TryAsync(() => new MergingVolunteers(District).MergeAsync(AVolunteer.OtherId, AVolunteer.TheId, TestDistrict.Nine));

    private async Task CreditAsync(VolunteerId volunteer, Guid cause, int minutes) =>
        (await new Crediting(District).CreditAsync(volunteer, cause, minutes, TestDistrict.Monday, TestDistrict.Nine)).EnsureAccepted();

    private async Task ShouldHaveAsync(VolunteerId volunteer, long minutes, int balance)
    {
        (await District.HonourRolls.FindAsync(volunteer))!.Minutes.Should().Be(minutes);
        (await District.PointsAccounts.FindAsync(volunteer))!.Balance.Should().Be(Points.Of(balance));
    }

    private async Task<Volunteer> VolunteerAsync(VolunteerId id) => (await District.Volunteers.FindAsync(id))!;

    private async Task<IEnumerable<VolunteerId>> MembersAsync(VolunteerTeamId team) => (await District.TeamMembers.ListAsync(new MembersOfTeamSpec(team))).Select(member => member.Volunteer);
}
