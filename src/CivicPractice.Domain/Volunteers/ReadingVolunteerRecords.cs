using CivicPractice.Evaluation;
using CivicPractice.Records;
using CivicPractice.Training;

namespace CivicPractice.Volunteers;

/// <summary>Reads what is recorded of a volunteer (查询志愿服务记录, R5), out of the aggregates that each group stands in.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district, opened for who reads.</param>
public sealed class ReadingVolunteerRecords(OpenDistrict district)
{
    /// <summary>Reads the record of a volunteer; of a registration that was merged, of the one that goes on.</summary>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The record, or <see langword="null"/> when nobody knows the volunteer.</returns>
    public async ValueTask<VolunteerRecord?> FindAsync(VolunteerId volunteer, CancellationToken cancellationToken = default)
    {
        if (await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken) is not { } registered) return null;

        var merged = await MergedRegistrations.OfAsync(district, registered.Id, cancellationToken);
        IReadOnlyList<VolunteerId> registrations = [registered.Id, .. merged.Select(one => one.Id)];
        var roll = await district.HonourRolls.FindAsync(registered.Id, cancellationToken);
        var account = await district.PointsAccounts.FindAsync(registered.Id, cancellationToken);
        var training = await district.TrainingFiles.FindAsync(registered.Id, cancellationToken);
        return new VolunteerRecord(
            new VolunteerBasics(
                registered.Id, registered.Number, [.. merged.Select(one => one.Number)], registered.Person, registered.State, registered.RegisteredAt,
                registered.Residence, registered.Skills, registered.Evidence, registered.ServiceCategories),
            new VolunteerService(roll?.Minutes ?? 0, roll?.Services ?? [], await RecordsAsync(registrations, cancellationToken)),
            await TrainingAsync(training?.Certificates ?? [], cancellationToken),
            new VolunteerCommendation(roll?.Stars ?? default, roll?.StarAwards ?? [], roll?.Honours ?? [], account?.Earned ?? default),
            await EvaluationsAsync(registrations, cancellationToken));
    }

    private async ValueTask<List<ServiceRecord>> RecordsAsync(IReadOnlyList<VolunteerId> registrations, CancellationToken cancellationToken)
    {
        var records = new List<ServiceRecord>();
        foreach (var registration in registrations) records.AddRange(await district.ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(registration), cancellationToken));
        return [.. records.OrderBy(record => record.Day).ThenBy(record => record.Id)];
    }

    private async ValueTask<List<VolunteerTraining>> TrainingAsync(IReadOnlyList<TrainingCertificate> certificates, CancellationToken cancellationToken)
    {
        var passed = new List<VolunteerTraining>();
        foreach (var certificate in certificates) passed.Add(new VolunteerTraining(certificate, (await district.Courses.FindAsync(certificate.Course, cancellationToken))?.Plan));
        return passed;
    }

    private async ValueTask<List<VolunteerEvaluation>> EvaluationsAsync(IReadOnlyList<VolunteerId> volunteers, CancellationToken cancellationToken)
    {
        var (reading, published) = (new ReadingEvaluations(district), new List<VolunteerEvaluation>());
        foreach (var volunteer in volunteers)
        {
            foreach (var one in await reading.OfAsync(EvaluationSubject.Of(volunteer), cancellationToken))
                published.Add(new VolunteerEvaluation(one.Cycle, one.Score, one.Outcome, one.PublishedAt, one.SupersededBy));
        }

        return [.. published.OrderBy(one => one.PublishedAt)];
    }
}
