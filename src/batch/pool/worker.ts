// The process that reads files for a batch.
import { convertJob } from '../convert.ts'
import { serve } from './serve.ts'

serve(convertJob)
