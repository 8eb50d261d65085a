using System.Diagnostics.CodeAnalysis;
using CivicPractice.Activities;
using CivicPractice.Certificates;
using CivicPractice.Circles;
using CivicPractice.Commendation;
using CivicPractice.Communities;
using CivicPractice.Evaluation;
using CivicPractice.Mobilization;
using CivicPractice.Organizations;
using CivicPractice.Partnerships;
using CivicPractice.PersonalData;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Readiness;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Scheduling;
using CivicPractice.Series;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Training;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>No criterion or specification of the families goes without a case.</summary>
internal static class CriteriaAsked
{
    private static readonly Type[] Families =
    [
        typeof(ServiceRequest), typeof(Activity), typeof(Schedule), typeof(PointsAccount), typeof(HonourRoll), typeof(Reward), typeof(Redemption), typeof(PracticeSite), typeof(SiteSeat),
        typeof(SiteReadiness), typeof(SiteInspection), typeof(CoBuildingPartnership), typeof(SharedResource), typeof(Programme), typeof(SiteGrouping),
        typeof(VolunteerTeam), typeof(TeamMember), typeof(RecruitmentDrive), typeof(TeamApplication), typeof(VolunteerOrganization), typeof(Person), typeof(Volunteer),
        typeof(ScreeningFile), typeof(AgreementFile), typeof(ServiceRecord), typeof(ServiceCertificate), typeof(AbsenceFile), typeof(EvaluationCycle), typeof(EvaluationScorecard),
        typeof(Budget), typeof(StockItem), typeof(Post), typeof(InsurancePolicy), typeof(VolunteerCovers), typeof(TrainingCourse), typeof(TrainingSession), typeof(TrainingFile),
        typeof(ServiceProject), typeof(ActivitySeries), typeof(EmergencyMobilization), typeof(CallUp),
        typeof(RelocationCommunity), typeof(IntegrationProgramme), typeof(ActivityReview), typeof(VillageCovenant), typeof(CovenantBallot), typeof(CovenantPledge),
    ];

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("The suite asks every criterion and every specification of its families", _ =>
        {
            var asked = Sets.SelectMany(set => set.Asked).ToHashSet();
            Must.Equal([], Written().Where(type => !asked.Contains(type)).Select(type => type.Name), "Criteria and specifications without candidates");
            return Task.CompletedTask;
        }) { IsCompared = false },
        new("The candidates of the suite show every state, and every fact that a criterion reads both there and missing", _ =>
        {
            Must.Equal([], Sets.SelectMany(set => set.Gaps), "What no candidate shows");
            return Task.CompletedTask;
        }) { IsCompared = false },
    ];

    private static ICandidateSet[] Sets =>
    [
        CriteriaOfRequests.Set, CriteriaOfActivities.Set, CriteriaOfSites.Set, CriteriaOfCommendation.Accounts, CriteriaOfCommendation.Rolls, CriteriaOfRewards.Set, CriteriaOfRewards.Redemptions,
        CriteriaOfReadiness.Sites, CriteriaOfReadiness.Inspections, CriteriaOfPartnerships.Set, CriteriaOfPartnerships.Resources, CriteriaOfProgrammes.Set, CriteriaOfSiteGroupings.Set,
        CriteriaOfTeams.Set, CriteriaOfTeams.Members, CriteriaOfTeams.Drives, CriteriaOfTeams.Applications, CriteriaOfOrganizations.Set, CriteriaOfPersons.Set, CriteriaOfVolunteers.Set,
        CriteriaOfVolunteerFiles.Screening, CriteriaOfVolunteerFiles.Agreements, CriteriaOfRecords.Set, CriteriaOfCertificates.Set, CriteriaOfVolunteerFiles.Absences, CriteriaOfEvaluation.CyclesAsked, CriteriaOfEvaluation.Set,
        CriteriaOfSafeguards.Budgets, CriteriaOfSafeguards.Stocks, CriteriaOfSafeguards.Posts, CriteriaOfSafeguards.Policies, CriteriaOfSafeguards.Covers,
        CriteriaOfTraining.Courses, CriteriaOfTraining.Sessions, CriteriaOfVolunteerFiles.Training,
        CriteriaOfProjects.Set, CriteriaOfSeries.Set, CriteriaOfMobilizations.Mobilizations, CriteriaOfMobilizations.Calls,
        CriteriaOfCommunities.Set, CriteriaOfCommunities.Programmes, CriteriaOfActivityReviews.Set, CriteriaOfCovenants.Set, CriteriaOfCovenants.Ballots, CriteriaOfCovenants.Pledges,
    ];

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "A store is proved in a test run, which is not trimmed.")]
    private static IEnumerable<Type> Written() =>
        typeof(ServiceRequest).Assembly.GetTypes().Where(type => !type.IsAbstract && Families.Contains(JudgedBy(type)));

    private static Type? JudgedBy(Type type)
    {
        for (var one = type.BaseType; one is not null; one = one.BaseType)
        {
            if (one.IsGenericType && (one.GetGenericTypeDefinition() == typeof(Criterion<>) || one.GetGenericTypeDefinition() == typeof(CriterionSpec<>)))
                return one.GetGenericArguments()[0];
        }

        return null;
    }
}
