using System.Collections.Frozen;
using CivicPractice;
using CivicPractice.Commendation;
using CivicPractice.Sites;
using HanbinDistrict.Input.Json;
using NodaTime;

namespace HanbinDistrict.Input.District;

/// <summary>The member <c>profile</c>: what is local to the district. Each subject's rules are a member of their own that may be left out, as may each rule.</summary>
internal static class ProfileSection
{
    public static DistrictProfile? Read(JsonSection profile)
    {
        var name = BilingualSection.Read(profile.Section("name"));
        var division = profile.Take("division", JsonForms.DivisionCode);
        var timeZone = profile.Take("timeZone", JsonForms.TimeZone);
        var trainingFirst = profile.ListIfAny("trainingFirst", JsonForms.Category).ToHashSet();
        var requests = Rules(profile, "requests", RulesOfRequests.Read);
        var activities = Rules(profile, "activities", RulesOfActivities.Read);
        var scheduling = Rules(profile, "scheduling", RulesOfScheduling.Read);
        var points = Rules(profile, "points", RulesOfPoints.Read);
        var stars = profile.SectionsIfAny("stars") is { } scale ? RulesOfStars.Read(profile, scale) : new StarScale();
        var records = Rules(profile, "records", RulesOfRecords.Read);
        var training = Rules(profile, "training", RulesOfTraining.Read);
        var fitness = Rules(profile, "fitness", RulesOfFitness.Read);
        var screening = Rules(profile, "screening", RulesOfScreening.Read);
        var agreements = Rules(profile, "agreements", RulesOfAgreements.Read);
        var noShows = Rules(profile, "noShows", RulesOfNoShows.Read);
        var safeguards = Rules(profile, "safeguards", RulesOfSafeguards.Read);
        var personalData = Rules(profile, "personalData", RulesOfPersonalData.Read);
        var evaluation = Rules(profile, "evaluation", RulesOfEvaluation.Read);
        var sites = Rules(profile, "sites", RulesOfSites.Read);
        var partnerships = Rules(profile, "partnerships", RulesOfPartnerships.Read);
        var cadence = Rules(profile, "cadence", RulesOfCadence.Read);
        var matching = Rules(profile, "matching", RulesOfMatching.Read);
        var circles = profile.SectionIfAny("circles") is { } walks ? RulesOfCircles.Read(walks) : RulesOfCircles.OnAPlane;
        var convenience = Rules(profile, "convenience", RulesOfConvenience.Read);
        var covenants = Rules(profile, "covenants", RulesOfCovenants.Read);
        var mobilization = Rules(profile, "mobilization", RulesOfMobilization.Read);
        var holidays = profile.TakeOr("holidays", JsonForms.Holidays, FrozenDictionary<LocalDate, HolidayKind>.Empty);
        var zones = ZonesSection.Read(profile.SectionsIfAny("zones"));
        profile.Close();
        return name is { } bilingual && division.IsDefined && timeZone is not null
            ? new DistrictProfile
            {
                Id = DistrictIds.Of(division),
                Name = bilingual,
                Division = division,
                TimeZone = timeZone,
                TrainingFirst = trainingFirst,
                Requests = requests,
                Activities = activities,
                Scheduling = scheduling,
                Points = points,
                Stars = stars,
                Records = records,
                Training = training,
                Fitness = fitness,
                Screening = screening,
                Agreements = agreements,
                NoShows = noShows,
                Safeguards = safeguards,
                PersonalData = personalData,
                Evaluation = evaluation,
                Sites = sites,
                Partnerships = partnerships,
                Cadence = cadence,
                Matching = matching,
                Circles = circles,
                Convenience = convenience,
                Covenants = covenants,
                Mobilization = mobilization,
                Holidays = holidays ?? FrozenDictionary<LocalDate, HolidayKind>.Empty,
                Zones = zones,
            }
            : null;
    }

    private static T Rules<T>(JsonSection profile, string name, Func<JsonSection, T> read)
        where T : new() => profile.SectionIfAny(name) is { } section ? read(section) : new T();
}
