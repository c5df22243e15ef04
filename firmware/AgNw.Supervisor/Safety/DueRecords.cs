using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Calibration;

namespace AgNw.Supervisor.Safety
{
    /// <summary>What has to be done anew from time to time, and what it is worth today: calibration and proof test.</summary>
    public sealed class DueRecords
    {
        public DueRecords(IBoardStorage storage)
        {
            Date = new BoardDate();
            Calibration = new CalibrationRecord(storage);
            ProofTest = new ProofTest(storage);
        }

        public BoardDate Date { get; private set; }

        public CalibrationRecord Calibration { get; private set; }

        public ProofTest ProofTest { get; private set; }

        public DueState CalibrationState
        {
            get { return Calibration.State(Date.Today); }
        }

        public DueState ProofTestState
        {
            get { return ProofTest.State(Date.Today); }
        }

        /// <summary>Conditions of the questionable register, bits of QuestionableBits.</summary>
        public int Questionable
        {
            get
            {
                return (CalibrationState == DueState.Valid ? 0 : QuestionableBits.Uncalibrated)
                    | (ProofTestState == DueState.Valid ? 0 : QuestionableBits.ProofTestDue);
            }
        }

        /// <summary>Notices of the self-test, bits of SelfTestSteps.</summary>
        public int Notices
        {
            get
            {
                return (CalibrationState == DueState.Valid ? 0 : SelfTestSteps.Uncalibrated)
                    | (ProofTestState == DueState.Valid ? 0 : SelfTestSteps.ProofTestDue);
            }
        }
    }
}
