namespace CivicPractice.Volunteers;

/// <summary>Whether skill and health fit a service (R3), by what is proved and attested on its day.</summary>
internal static class FitnessPolicy
{
    public static bool AsksNothing(VolunteerFacts facts, ServiceDemand demand) => demand.Skills.Count == 0 && !demand.NeedsHealth && facts.Health.Count == 0;

    public static Decision Judge(VolunteerFacts facts, ServiceDemand demand)
    {
        var (volunteer, day, category) = (facts.Volunteer, demand.Day, demand.Category);
        var refusals = new List<Refusal>();
        foreach (var (skill, byCertificate) in demand.Skills)
        {
            if (facts.Proved.Any(proof => proof.Skill == skill && (!byCertificate || proof.Kind == SkillEvidenceKind.Certificate) && proof.HoldsOn(day))) continue;
            refusals.Add(byCertificate ? new QualificationMissing(volunteer, skill) : new SkillUnproved(volunteer, skill));
        }

        var attested = facts.Health.Where(one => one.HoldsOn(day)).ToList();
        if (demand.NeedsHealth && attested.Count == 0) refusals.Add(new HealthUnattested(volunteer, category));
        // Of a declaration and a certificate the one that excepts decides: neither says more than the other knows.
        if (attested.Exists(one => one.Except.Contains(category))) refusals.Add(new UnfitForService(volunteer, category));
        return Decision.Unless(refusals);
    }
}
