using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Communities;
using CivicPractice.Convenience;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.Matching;
using CivicPractice.Mobilization;
using CivicPractice.Partnerships;
using CivicPractice.PersonalData;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using HanbinDistrict.Tests.Support;
using NodaTime;

namespace HanbinDistrict.Tests.Input;

public sealed class WellFormedRules : IDisposable
{
    private readonly ADataFolder _folder = new();

    [Fact]
    public void That_are_left_out_are_the_librarys()
    {
        var profile = _folder.Read().Profile;
        var usual = new DistrictProfile { Id = profile.Id, Name = profile.Name, Division = profile.Division, TimeZone = profile.TimeZone };

        RulesOf(profile).Should().Equal(RulesOf(usual));
    }

    [Theory]
    [InlineData("requests")]
    [InlineData("activities")]
    [InlineData("screening")]
    [InlineData("personalData")]
    [InlineData("agreements")]
    [InlineData("noShows")]
    [InlineData("safeguards")]
    [InlineData("records")]
    [InlineData("scheduling")]
    [InlineData("points")]
    [InlineData("training")]
    [InlineData("fitness")]
    [InlineData("matching")]
    [InlineData("evaluation")]
    [InlineData("sites")]
    [InlineData("partnerships")]
    [InlineData("convenience")]
    [InlineData("covenants")]
    [InlineData("mobilization")]
    public void That_say_nothing_are_the_librarys(string subject)
    {
        var usual = _folder.Read().Profile;

        RulesOf(ProfileWith($"\"{subject}\": {{}}")).Should().Equal(RulesOf(usual));
    }

    [Fact]
    public void Give_the_numbers_for_what_follows_a_service() =>
        ProfileWith("""
            "requests": { "confirmationWindowDays": 3, "disputeWindowDays": 10, "disputeAnswerDays": 2, "reopenWindowDays": 90, "mostReopenings": 0 }
            """).Requests.Should().Be(new RequestRules
        {
            ConfirmationWindow = Duration.FromDays(3),
            DisputeWindow = Duration.FromDays(10),
            DisputeAnswerTime = Duration.FromDays(2),
            ReopenWindow = Duration.FromDays(90),
            MostReopenings = 0,
        });

    [Fact]
    public void Give_the_numbers_for_the_dispatch_of_requests()
    {
        var rules = ProfileWith("""
            "requests":
            {
              "triageFirst": true, "mostOffersAtOnce": 5, "likeWithinDays": null, "serviceLevel": { "triageHours": 4 },
              "serviceLevels": [ { "category": "legal-aid", "staffedHoursBefore": 48 } ], "urgentServiceLevels": [ { "urgency": "urgent", "dispatchHours": 1 } ]
            }
            """).Requests;

        (rules.TriageFirst, rules.MostOffersAtOnce, rules.LikeWithin).Should().Be((true, 5, null));
        rules.Level.Should().Be(new ServiceLevel { TriageWithin = Duration.FromHours(4) });
        rules.Levels.Should().Equal(new Dictionary<ActivityCategory, ServiceLevel>
        {
            [ActivityCategory.LegalAid] = new() { TriageWithin = Duration.FromHours(4), StaffedBefore = Duration.FromHours(48) },
        });
        rules.UrgentLevels.Should().Equal(new Dictionary<RequestUrgency, ServiceLevel> { [RequestUrgency.Urgent] = new() { DispatchWithin = Duration.FromHours(1) } });
    }

    [Fact]
    public void Give_the_numbers_for_convenience() =>
        ProfileWith("""
            "convenience": { "graceMinutes": 30, "mostNobodyFoundPercent": 5 }
            """).Convenience.Should().Be(new ConvenienceRules { Grace = Duration.FromMinutes(30), MostNobodyFoundPercent = 5 });

    [Fact]
    public void Give_the_shares_and_customs_of_covenants()
    {
        var covenants = ProfileWith("""
            "covenants": { "discussionDays": 15, "revisedDays": 0, "mostVotingDays": 14, "villagersQuorum": ">= 3/5", "villageHouseholdsQuorum": "> 3/4", "residentsQuorum": ">= 1/1", "majority": ">= 2/3", "customs": [{ "code": "night-noise", "name": { "zh": "夜间噪声", "en": "noise at night" } }] }
            """).Covenants;

        covenants.Customs.Should().Equal(new Dictionary<CustomKind, Bilingual> { [new CustomKind("night-noise")] = new("夜间噪声", "noise at night") });
        covenants.Should().Be(new CovenantRules
        {
            DiscussionDays = 15,
            RevisedDays = 0,
            MostVotingDays = 14,
            VillagersQuorum = ShareNeeded.AtLeast(3, 5),
            VillageHouseholdsQuorum = ShareNeeded.MoreThan(3, 4),
            ResidentsQuorum = ShareNeeded.AtLeast(1, 1),
            Majority = ShareNeeded.AtLeast(2, 3),
            Customs = covenants.Customs,
        });
    }

    [Fact]
    public void Give_the_numbers_for_emergency_mobilisation() =>
        ProfileWith("""
            "mobilization": { "answerWithinMinutes": 20, "betweenWavesMinutes": 10, "mostCalledAtOnce": 200 }
            """).Mobilization.Should().Be(new MobilizationRules { AnswerWithin = Duration.FromMinutes(20), BetweenWaves = Duration.FromMinutes(10), MostCalledAtOnce = 200 });

    [Fact]
    public void Give_the_numbers_for_activities() =>
        ProfileWith("""
            "activities": { "earliestCheckInMinutes": 45, "overtimeMinutes": 0, "reviewWindowDays": 7, "correctionWindowDays": 9, "lateLeaveMinutes": 0, "confirmWithinMinutes": 60, "promotionsEndMinutes": 30, "mostWaiting": 0 }
            """).Activities.Should().Be(new ActivityRules
        {
            EarliestCheckIn = Duration.FromMinutes(45),
            Overtime = Duration.Zero,
            ReviewWindow = Duration.FromDays(7),
            CorrectionWindow = Duration.FromDays(9),
            LateLeaveWithin = Duration.Zero,
            ConfirmWithin = Duration.FromHours(1),
            PromotionsEndBefore = Duration.FromMinutes(30),
            MostWaiting = 0,
        });

    [Fact]
    public void Give_the_numbers_for_scheduling() =>
        ProfileWith("""
            "scheduling": { "restBetweenMinutes": 1440, "mostMinutesOnEnd": 240, "mostMinutesADay": 480, "mostMinutesAWeek": 2400, "keepEndedDays": 1 }
            """).Scheduling.Should().Be(new ScheduleRules { Limits = new ServiceLimits { RestBetween = Duration.FromDays(1), MostOnEnd = Duration.FromHours(4), MostInADay = Duration.FromHours(8), MostInAWeek = Duration.FromHours(40) }, KeepEnded = Duration.FromDays(1) });

    [Fact]
    public void Give_the_years_for_which_a_record_is_stored() =>
        ProfileWith("""
            "personalData": { "retentionYears": 3 }
            """).PersonalData.Should().Be(new PersonalDataRules { Retention = Period.FromYears(3) });

    [Fact]
    public void Give_the_working_days_within_which_service_is_recorded() =>
        ProfileWith("""
            "records": { "withinWorkingDays": 5 }
            """).Records.Should().Be(new RecordRules { WithinWorkingDays = 5 });

    [Fact]
    public void Give_the_limits_of_absences_and_may_lift_them() =>
        ProfileWith("""
            "noShows": { "unexcusedAYear": null, "maliciousAYear": 2, "lateLeaveAs": "unexcused" }
            """).NoShows.Should().Be(new NoShowRules { UnexcusedAYear = null, MaliciousAYear = 2, LateLeaveAs = AbsenceKind.Unexcused });

    [Fact]
    public void Give_the_numbers_for_people_and_materials() =>
        ProfileWith("""
            "safeguards": { "vacantPostDays": 0, "lowStock": 12, "leastYuanInsured": 100000 }
            """).Safeguards.Should().Be(new SafeguardRules { VacantPostDays = 0, LowStock = 12, LeastSumInsured = Money.Yuan(100_000) });

    [Fact]
    public void Give_the_numbers_for_points() =>
        ProfileWith("""
            "points": { "perHour": 1.25, "stepMinutes": 30, "mostMinutesAnActivity": 30, "mostMinutesADay": 480, "redemptionsPerQuarter": 2 }
            """).Points.Should().Be(new PointsRules { PerHour = new Points(125), StepMinutes = 30, MostMinutesAnActivity = 30, MostMinutesADay = 480, RedemptionsPerQuarter = 2 });

    [Fact]
    public void Say_until_when_points_are_spent_and_on_which_days() =>
        ProfileWith("""
            "points": { "monthsValid": 12, "redemptionWindow": { "month": 3, "firstDay": 21, "lastDay": 31 } }
            """).Points.Should().Be(new PointsRules { MonthsValid = 12, RedemptionWindow = new RedemptionWindow(3, 21, 31) });

    [Fact]
    public void Say_which_level_awards_a_star() =>
        ProfileWith("""
            "stars": [{ "hours": 1 }, { "hours": 2, "awardedBy": "prefecture" }, { "hours": 3, "awardedBy": "province" }]
            """).Stars.Thresholds.Select(star => star.AwardedBy).Should().Equal(null, DivisionLevel.Prefecture, DivisionLevel.Province);

    [Fact]
    public void May_lift_the_caps_on_points() =>
        ProfileWith("""
            "points": { "mostMinutesAnActivity": null, "mostMinutesADay": null, "redemptionsPerQuarter": null, "monthsValid": null }
            """).Points.Should().Be(new PointsRules { MostMinutesAnActivity = null, MostMinutesADay = null, RedemptionsPerQuarter = null });

    [Fact]
    public void Give_the_scale_of_stars() =>
        ProfileWith("""
            "stars": [{ "hours": 50 }, { "hours": 51, "points": 10.5 }, { "hours": 60, "points": 10.5 }]
            """).Stars.Thresholds.Should().Equal(new StarThreshold(50), new StarThreshold(51, new Points(1_050)), new StarThreshold(60, new Points(1_050)));

    [Fact]
    public void May_give_no_stars() => ProfileWith("\"stars\": []").Stars.Thresholds.Should().BeEmpty();

    [Fact]
    public void Give_the_numbers_for_training() =>
        ProfileWith("""
            "training": { "renewalNoticeDays": 90, "graceDays": 0 }
            """).Training.Should().Be(new TrainingRules { RenewalNoticeDays = 90, GraceDays = 0 });

    [Fact]
    public void Say_which_roles_are_trained_first_and_whether_all_are_in_general()
    {
        var training = ProfileWith("""
            "training": { "rolesFirst": ["lecturer", "river-keeper"], "generalFirst": true }
            """).Training;

        training.RolesFirst.Should().BeEquivalentTo([VolunteerRole.Lecturer, new VolunteerRole("river-keeper")]);
        (training.GeneralFirst, training.GraceDays).Should().Be((true, 30));
    }

    [Fact]
    public void Give_the_numbers_by_which_those_who_may_be_asked_are_ranked()
    {
        var rules = ProfileWith("""
            "matching": { "weights": { "skill": 50, "load": 0 }, "skills": [{ "category": "legal-aid", "skill": "law" }], "townPoints": 70, "districtPoints": 0, "reachMinutes": 90, "farthestMinutes": 240, "loadDaysBefore": 60, "loadDaysAfter": 0, "fullLoadMinutes": 900, "mostListed": 20 }
            """).Matching;

        rules.Skills.Should().ContainSingle().Which.Value.Should().Equal(new VolunteerSkill("law"));
        rules.Should().Be(new MatchingRules
        {
            Weights = new MatchWeights(skill: 50, nearness: 25, availability: 15, load: 0, preference: 10),
            Skills = rules.Skills,
            TownPoints = 70,
            DistrictPoints = 0,
            Reach = Duration.FromMinutes(90),
            Farthest = Duration.FromHours(4),
            LoadDaysBefore = 60,
            LoadDaysAfter = 0,
            FullLoadMinutes = 900,
            MostListed = 20,
        });
    }

    [Fact]
    public void Say_what_service_asks_of_skill_and_health()
    {
        var fitness = ProfileWith("""
            "fitness": {
              "skills": [
                { "category": "health-check", "skill": "first-aid", "byCertificate": true }, { "category": "drought-relief", "skill": "driving" },
                { "category": "health-check", "skill": "driving", "byCertificate": false }],
              "healthFirst": ["drought-relief"]
            }
            """).Fitness;

        fitness.Skills.Should().BeEquivalentTo(new Dictionary<ActivityCategory, IReadOnlyList<SkillDemand>>
        {
            [ActivityCategory.HealthCheck] = [new(VolunteerSkill.FirstAid, true), new(VolunteerSkill.Driving, false)],
            [ActivityCategory.DroughtRelief] = [new(VolunteerSkill.Driving, false)],
        });
        fitness.HealthFirst.Should().BeEquivalentTo([ActivityCategory.DroughtRelief]);
    }

    [Fact]
    public void Give_the_numbers_for_screening()
    {
        var screening = ProfileWith("""
            "screening": { "validity": [{ "step": "background-check", "months": 24 }, { "step": "river-patrol", "months": 6 }], "renewalNoticeDays": 90, "graceDays": 0 }
            """).Screening;

        screening.Validity.Should().BeEquivalentTo(new Dictionary<ScreeningStep, Period>
        {
            [ScreeningStep.BackgroundCheck] = Period.FromMonths(24),
            [new ScreeningStep("river-patrol")] = Period.FromMonths(6),
        });
        (screening.RenewalNoticeDays, screening.GraceDays).Should().Be((90, 0));
    }

    [Fact]
    public void Say_for_what_agreements_are_required()
    {
        var agreements = ProfileWith("""
            "agreements": { "requiredFor": ["danger-to-person", "foreign-related"], "continuousMonths": 3, "largeEventFrom": 500, "guardiansSign": false }
            """).Agreements;

        agreements.RequiredFor.Should().BeEquivalentTo([AgreementTrigger.DangerToPerson, AgreementTrigger.ForeignRelated]);
        (agreements.Continuous, agreements.LargeEventFrom, agreements.GuardiansSign).Should().Be((Period.FromMonths(3), 500, false));
    }

    [Fact]
    public void Give_the_bands_of_evaluation_and_the_time_to_appeal()
    {
        var evaluation = ProfileWith("""
            "evaluation": { "appealWindowDays": 10, "bands": [{ "outcome": "good", "from": 59.5 }, { "outcome": "model", "from": 95 }], "below": "poor" }
            """).Evaluation;

        evaluation.AppealWindow.Should().Be(Duration.FromDays(10));
        evaluation.Bands.Should().Equal(new OutcomeBand(EvaluationOutcome.Good, 59.5m), new OutcomeBand(new EvaluationOutcome("model"), 95));
        evaluation.Below.Should().Be(new EvaluationOutcome("poor"));
    }

    [Fact]
    public void Give_the_honours_for_outcomes()
    {
        var commendations = ProfileWith("""
            "evaluation": { "commendations": [{ "subjects": "site", "outcome": "good", "honour": "steady-site" }, { "subjects": "volunteer", "outcome": "excellent", "honour": "finest-volunteer" }] }
            """).Evaluation.Commendations;

        commendations.Should().Equal(
            new CommendedOutcome(EvaluationSubjectKind.Site, EvaluationOutcome.Good, new Honour("steady-site")),
            new CommendedOutcome(EvaluationSubjectKind.Volunteer, EvaluationOutcome.Excellent, Honour.FinestVolunteer));
    }

    [Fact]
    public void May_give_no_honours() => ProfileWith("\"evaluation\": { \"commendations\": [] }").Evaluation.Commendations.Should().BeEmpty();

    [Theory]
    [InlineData("all-parties", AmendmentConsent.AllParties)]
    [InlineData("parties-concerned", AmendmentConsent.PartiesConcerned)]
    [InlineData("district-alone", AmendmentConsent.DistrictAlone)]
    public void Give_the_rules_for_partnerships(string consent, AmendmentConsent read) =>
        ProfileWith($$"""
            "partnerships": { "amendmentConsent": "{{consent}}", "keepEndedBookingsDays": 30 }
            """).Partnerships.Should().Be(new PartnershipRules { AmendmentConsent = read, KeepEndedBookings = Duration.FromDays(30) });

    [Fact]
    public void Give_the_limits_for_sites() =>
        ProfileWith("""
            "sites": { "oneInstitutePerTown": false, "oneStationPerVillage": false, "kindsWithoutSite": ["special"] }
            """).Sites.Should().BeEquivalentTo(new SiteRules { OneInstitutePerTown = false, OneStationPerVillage = false, KindsWithoutSite = new HashSet<DivisionKind> { DivisionKind.Special } });

    [Fact]
    public void Of_the_committed_district_are_stated_though_they_are_the_librarys()
    {
        var profile = CommittedData.Read().Profile;

        profile.Points.Should().Be(new PointsRules());
        profile.Stars.Thresholds.Should().Equal(new StarScale().Thresholds);
    }

    public void Dispose() => _folder.Dispose();

    private DistrictProfile ProfileWith(string rules) => _folder.Replacing("district.json", "\"timeZone\"", $"{rules}, \"timeZone\"").Read().Profile;

    private static object[] RulesOf(DistrictProfile profile) =>
    [
        .. profile.TrainingFirst,
        profile.Requests,
        profile.Activities,
        profile.Scheduling,
        profile.Screening,
        .. profile.Agreements.RequiredFor.Order().Select(trigger => (object)trigger),
        profile.Agreements.Continuous,
        profile.Agreements.LargeEventFrom,
        profile.Agreements.GuardiansSign,
        profile.NoShows,
        profile.Safeguards,
        profile.Records,
        profile.Points,
        .. profile.Stars.Thresholds,
        profile.Training,
        profile.Fitness,
        profile.Matching,
        profile.Evaluation.AppealWindow,
        .. profile.Evaluation.Bands,
        profile.Evaluation.Below,
        .. profile.Evaluation.Commendations,
        profile.Partnerships,
        profile.Convenience,
        profile.Covenants with { Customs = new CovenantRules().Customs },
        .. profile.Covenants.Customs.Keys.Select(custom => (object)custom),
        profile.Mobilization,
        profile.Sites.OneInstitutePerTown,
        profile.Sites.OneStationPerVillage,
        .. profile.Sites.KindsWithoutSite,
    ];
}
