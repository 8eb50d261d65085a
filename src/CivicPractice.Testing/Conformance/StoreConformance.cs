using CivicPractice.Testing.Conformance;

namespace CivicPractice.Testing;

/// <summary>What every store does, as cases that run without a test framework.</summary>
/// <remarks>
/// With xunit: <c>[Theory, MemberData(nameof(Names))] public Task Conforms(string name) =&gt; StoreConformance.Find(name).CheckAsync(() =&gt; new MyStore());</c>
/// </remarks>
public static class StoreConformance
{
    /// <summary>Every case, in an order that stays the same.</summary>
    public static IReadOnlyList<ConformanceCase> Cases { get; } =
    [
        .. RequestEdges.Cases, .. ActivityEdges.Cases, .. ParticipationEdges.Cases, .. SiteEdges.Cases, .. PartnershipEdges.Cases, .. ResourceEdges.Cases, .. InspectionEdges.Cases, .. ProgrammeEdges.Cases, .. SiteGroupingEdges.Cases, .. PersonEdges.Cases, .. VolunteerEdges.Cases, .. ScreeningEdges.Cases, .. RecordEdges.Cases, .. RewardEdges.Cases, .. CertificateEdges.Cases, .. TrainingEdges.Cases, .. EvaluationEdges.Cases, .. SafeguardEdges.Cases, .. ProjectEdges.Cases, .. CommunityEdges.Cases, .. IntegrationEdges.Cases, .. ActivityReviewEdges.Cases, .. CovenantEdges.Cases, .. MobilizationEdges.Cases, .. SeriesEdges.Cases,
        .. PointsLedgers.Cases, .. HonourRolls.Cases, .. Schedules.Cases, .. SiteSeats.Cases, .. TeamMembers.Cases, .. ProjectNames.Cases, .. WordsAndCodes.Cases, .. CovenantPlaces.Cases,
        .. CriteriaOfRequests.Cases, .. CriteriaOfActivities.Cases, .. CriteriaOfSites.Cases, .. CriteriaOfCommendation.Cases, .. CriteriaOfReadiness.Cases, .. CriteriaOfPartnerships.Cases, .. CriteriaOfProgrammes.Cases, .. CriteriaOfSiteGroupings.Cases, .. CriteriaOfTeams.Cases, .. CriteriaOfOrganizations.Cases, .. CriteriaOfPersons.Cases, .. CriteriaOfVolunteers.Cases, .. CriteriaOfVolunteerFiles.Cases, .. CriteriaOfRecords.Cases, .. CriteriaOfRewards.Cases, .. CriteriaOfCertificates.Cases, .. CriteriaOfEvaluation.Cases, .. CriteriaOfSafeguards.Cases, .. CriteriaOfTraining.Cases, .. CriteriaOfProjects.Cases, .. CriteriaOfCommunities.Cases, .. CriteriaOfActivityReviews.Cases, .. CriteriaOfCovenants.Cases, .. CriteriaOfMobilizations.Cases, .. CriteriaOfSeries.Cases,
        .. CriteriaAsked.Cases, .. IdsInOrder.Cases,
        .. OneUnitOfWork.Cases, .. UnitsBesideEachOther.Cases, .. Conflicts.Cases, .. WhatWasOnlyRead.Cases, .. Keys.Cases, .. TwoDistricts.Cases, .. Moments.Cases,
        .. BatchesSeen.Cases, .. BatchesAndOthers.Cases, .. BatchesEnding.Cases,
        .. EventLogs.Cases, .. Deliveries.Cases, .. Parking.Cases, .. DeliveriesAfterARestart.Cases,
        .. FiguresOfADistrict.Cases, .. FiguresOfAnotherProgram.Cases, .. FiguresInTime.Cases, .. RosterOfADistrict.Cases,
        .. OrderJourneys.Cases, .. DispatchJourneys.Cases, .. SiteJourneys.Cases, .. InspectionJourneys.Cases, .. DivisionJourneys.Cases, .. ActivityJourneys.Cases, .. ProgrammeJourneys.Cases, .. TeamJourneys.Cases, .. ListJourneys.Cases, .. ScreeningJourneys.Cases, .. DuplicateJourneys.Cases, .. RecordJourneys.Cases, .. NoShowJourneys.Cases, .. RewardJourneys.Cases, .. CertificateJourneys.Cases, .. EvaluationJourneys.Cases, .. CoverJourneys.Cases, .. TrainingJourneys.Cases, .. SafeguardJourneys.Cases, .. ReviewJourneys.Cases, .. MatchingJourneys.Cases, .. ProjectJourneys.Cases, .. CommunityJourneys.Cases, .. ActivityReviewJourneys.Cases, .. CovenantJourneys.Cases, .. MobilizationJourneys.Cases, .. SeriesJourneys.Cases,
        .. RacesForSeats.Cases, .. RacesForOffers.Cases, .. RacesForPoints.Cases, .. RacesForWhatIsUnique.Cases, .. RacesForResources.Cases, .. RacesForTeams.Cases, .. RacesForReopening.Cases, .. RacesForRewards.Cases, .. RacesForCover.Cases, .. RacesForSafeguards.Cases, .. RacesForCovenants.Cases, .. RacesForCommunities.Cases, .. RacesForCallUps.Cases, .. RacesForSessions.Cases,
    ];

    /// <summary>The case with a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ConformanceCase Find(string name) =>
        Cases.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException($"There is no case '{name}'.", nameof(name));
}
