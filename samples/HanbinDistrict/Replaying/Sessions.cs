using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Calendar;
using CivicPractice.Programmes;
using CivicPractice.Requests;
using HanbinDistrict.Input;

namespace HanbinDistrict.Replaying;

/// <summary>What all sessions share.</summary>
internal sealed class Sessions(OpenDistrict district, DistrictInput input, Cast cast, Timeline timeline, IIdSource ids, PersonTimesBudget budget, Progress progress, CoBuildingTown? town)
{
    public OpenDistrict District => district;

    public DistrictInput Input => input;

    public Cast Cast => cast;

    public Timeline Timeline => timeline;

    public IIdSource Ids => ids;

    public PersonTimesBudget Budget => budget;

    public CoBuildingTown? Town => town;

    public PlanningActivities Planning { get; } = new(district);

    public RunningProgrammes Running { get; } = new(district, new IcalRecurrence());

    public SigningUp SigningUp { get; } = new(district);

    public HoldingActivities Holding { get; } = new(district);

    public ChangingActivities Changing { get; } = new(district);

    public ReviewingActivities Hearing { get; } = new(district);

    public ServingRequests Serving { get; } = new(district);

    public ReviewingRequests Reviewing { get; } = new(district);

    /// <summary>How many found nobody to hold them.</summary>
    public int Missing { get; private set; }

    public void Held() => progress.Advance();

    public void NotHeld() => Missing++;
}
